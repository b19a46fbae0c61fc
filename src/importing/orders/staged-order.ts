import type { Group } from '../scratch/group-stage.js';
import type { OrderHead, OrderRow } from './order-row.js';
import type { FieldFault } from '../../kernel/domain-error.js';
import { verbatim } from '../../kernel/language.js';

export type StagedOrder = OrderHead & { readonly rows: readonly OrderRow[] };

/** A row that says of its order what another row had said otherwise. */
export interface Contradiction {
  readonly line: number;
  readonly fault: FieldFault;
}

export function headText({ retailerId, orderedOn }: OrderHead): string {
  return `${orderedOn} ${retailerId}`;
}

/**
 * An order from its rows, wherever they stood in the file. Its first row says whose it is and of which day; rows that
 * say otherwise are handed back as contradictions.
 */
export function stagedOrder(
  { key, chunks }: Group<OrderRow>,
  dayName: (day: number) => string,
): { order: StagedOrder; contradictions: Contradiction[] } {
  const heads = chunks.map(({ head }) => parseHead(key, head));
  const [first = parseHead(key, '0 ')] = heads;
  const contradictions: Contradiction[] = [];
  const rows: OrderRow[] = [];
  chunks.forEach((chunk, i) => {
    const head = heads[i] ?? first;
    if (head.retailerId === first.retailerId && head.orderedOn === first.orderedOn) return rows.push(...chunk.rows);
    const [field, said, found] =
      head.retailerId === first.retailerId
        ? ['ordered_on', dayName(first.orderedOn), dayName(head.orderedOn)]
        : ['retailer_id', first.retailerId, head.retailerId];
    const expected = {
      en: `"${said}" as in the first row of order ${key}`,
      zh: `与订单 ${key} 第一行相同的“${said}”`,
    };
    const fault = { field, expected, found: verbatim(`"${found}"`) };
    return contradictions.push(...chunk.rows.map(({ line }) => ({ line, fault })));
  });
  return { order: { ...first, rows }, contradictions };
}

function parseHead(orderId: string, text: string): OrderHead {
  const space = text.indexOf(' ');
  return { orderId, orderedOn: Number(text.slice(0, space)), retailerId: text.slice(space + 1) };
}
