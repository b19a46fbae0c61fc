import { invalid } from '../../kernel/domain-error.js';
import { atMostThe } from '../../kernel/expectations.js';
import type { Columns, ColumnSpec } from '../tables/columns.js';
import { dayName, dayNumber } from '../fields/day-number.js';
import { identifier } from '../fields/identifier.js';
import { priceMinor } from '../fields/price-minor.js';
import { remembering } from '../fields/remembering.js';
import { units } from '../fields/units.js';
import { headings } from '../tables/headings.js';

export type OrderColumn =
  | 'order_id'
  | 'retailer_id'
  | 'ordered_on'
  | 'sku'
  | 'quantity'
  | 'requested'
  | 'granted'
  | 'delivered'
  | 'delivered_on'
  | 'unit_price';

/**
 * Orders: one row per line. `quantity` alone means requested, granted and delivered; `requested`, `granted`,
 * `delivered` say more where known, `delivered_on` is the order's day where absent. `unit_price` may be unknown.
 */
export const orderColumns: ColumnSpec<OrderColumn> = {
  required: ['order_id', 'retailer_id', 'ordered_on', 'sku'],
  oneOf: ['quantity', 'requested'],
  optional: ['quantity', 'requested', 'granted', 'delivered', 'delivered_on', 'unit_price'],
  synonyms: headings.orders,
};

/** One line of an order, days as day numbers. */
export interface OrderRow {
  /** Where it stands in the file. */
  readonly line: number;
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
  readonly unitPriceMinor: number | undefined;
  readonly deliveredOn: number | undefined;
}
export interface OrderHead {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: number;
}

/** Reads the rows of one file. @throws {DomainError} 'invalid' naming the first column that cannot be so */
export function orderRowReader(columns: Columns<OrderColumn>) {
  const orderId = remembering((text) => identifier('order_id', text));
  const retailerId = remembering((text) => identifier('retailer_id', text));
  const sku = remembering((text) => identifier('sku', text));
  const orderedOn = remembering((text) => dayNumber('ordered_on', text));
  const deliveredOn = remembering((text) => dayNumber('delivered_on', text));
  const price = remembering((text) => priceMinor('unit_price', text));
  const at = (fields: readonly string[], column: OrderColumn) => {
    const i = columns[column];
    return i < 0 ? '' : (fields[i] ?? '').trim();
  };

  let last: { texts: readonly [string, string, string]; head: OrderHead } | undefined;
  const headOf = (fields: readonly string[]): OrderHead => {
    const texts = [at(fields, 'order_id'), at(fields, 'retailer_id'), at(fields, 'ordered_on')] as const;
    if (last && texts.every((text, i) => text === last?.texts[i])) return last.head;
    const [order, retailer, day] = texts;
    const head = { orderId: orderId(order), retailerId: retailerId(retailer), orderedOn: orderedOn(day) };
    last = { texts, head };
    return head;
  };

  return (line: number, fields: readonly string[]): { head: OrderHead; row: OrderRow } => {
    const head = headOf(fields);
    const asked = at(fields, 'requested');
    const requested = asked ? units('requested', asked, 1) : units('quantity', at(fields, 'quantity'), 1);
    const granted = orElse('granted', at(fields, 'granted'), requested);
    if (granted > requested) throw invalid('granted', atMostThe(requested, 'requested'), granted);
    const delivered = orElse('delivered', at(fields, 'delivered'), granted);
    if (delivered > granted) throw invalid('delivered', atMostThe(granted, 'granted'), delivered);
    const dayText = at(fields, 'delivered_on');
    const arrived = dayText === '' ? undefined : deliveredOn(dayText);
    if (arrived !== undefined && arrived < head.orderedOn)
      throw invalid(
        'delivered_on',
        {
          en: `a day not before the order on ${dayName(head.orderedOn)}`,
          zh: `不早于订单日期 ${dayName(head.orderedOn)} 的日期`,
        },
        dayText,
      );
    const priceText = at(fields, 'unit_price');
    const row = {
      line,
      sku: sku(at(fields, 'sku')),
      requested,
      granted,
      delivered,
      unitPriceMinor: priceText === '' ? undefined : price(priceText),
      deliveredOn: arrived,
    };
    return { head, row };
  };
}

function orElse(field: string, text: string, otherwise: number): number {
  return text === '' ? otherwise : units(field, text);
}
