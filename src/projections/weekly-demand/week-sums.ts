import { weekOf } from '../../calendar/weeks.js';
import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type {
  LineSubstituted,
  OrderLinesHeld,
  PhoneOrderEvent,
  SuggestionAnswered,
} from '../../recording/phone-orders/phone-order.events.js';
import type { CountCorrected, StockCounted } from '../../recording/visits/visit.events.js';
import type { WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';
import { Sums } from '../sums.js';

/** An event that changes what was asked for, granted or delivered in a week, or what it says of demand. */
export type WeekEvent =
  | Exclude<PhoneOrderEvent, OrderLinesHeld | SuggestionAnswered | LineSubstituted>
  | DeliveryCompleted
  | DeliveryCorrected
  | StockCounted
  | CountCorrected;

/** The types of these events. */
export const weekEvents: readonly WeekEvent['type'][] = [
  ...(['OrderPlaced', 'OrderLineChanged', 'OrderGranted', 'OrderCancelled', 'HeldLinesReleased'] as const),
  ...(['OrderCorrected', 'CountCorrected', 'DeliveryCompleted', 'DeliveryCorrected', 'StockCounted'] as const),
];

/** Rows of one retailer in one week. */
type RowOf = (sku: string) => WeeklyDemand;

/** What events add to the weeks of retailers and products. */
export class WeekSums {
  readonly rows = new Sums<WeeklyDemand>(noDemand);

  add(event: WeekEvent): void {
    switch (event.type) {
      case 'DeliveryCompleted':
        return bring(this.of(event.data.retailerId, event.data.deliveredOn), event.data.lines);
      case 'DeliveryCorrected':
        return bring(this.of(event.data.retailerId, event.data.deliveredOn), [addedBy(event.data)]);
      case 'StockCounted':
        return countEmpty(this.of(event.data.retailerId, event.data.countedOn), event.data.counts);
      case 'CountCorrected': {
        const { retailerId, countedOn, sku, from, to } = event.data;
        const isEmpty = Number(to === 0) - Number(from === 0);
        if (isEmpty !== 0) this.of(retailerId, countedOn)(sku).censoringCount += isEmpty;
        return;
      }
      default:
        addOrdered(this.of(event.data.retailerId, event.data.orderedOn), event);
    }
  }

  private of(retailerId: string, date: string): RowOf {
    const [rows, week] = [this.rows.under(retailerId), weekOf(date)];
    return (sku) => rows.at(sku, week);
  }
}

type OrderEvent = Exclude<WeekEvent, DeliveryCompleted | DeliveryCorrected | StockCounted | CountCorrected>;

function addOrdered(row: RowOf, { type, data }: OrderEvent): void {
  switch (type) {
    case 'OrderPlaced':
      for (const { sku, requested } of data.lines) row(sku).requested += requested;
      break;
    case 'OrderLineChanged':
      row(data.sku).requested += data.to - data.from;
      break;
    case 'OrderGranted':
      for (const { sku, granted, cutBy } of data.lines) {
        const line = row(sku);
        line.granted += granted;
        if (cutBy) countCut(line, 1);
      }
      break;
    case 'HeldLinesReleased':
      for (const { sku, requested, granted } of data.lines) move(row(sku), requested, granted);
      break;
    case 'OrderCancelled':
      for (const { sku, requested, granted, cutBy } of data.lines) {
        const line = move(row(sku), -requested, -granted);
        if (cutBy) countCut(line, -1);
      }
      break;
    case 'OrderCorrected': {
      const { sku, from, to } = data;
      const line = move(row(sku), to.requested - from.requested, (to.granted ?? 0) - (from.granted ?? 0));
      line.censoringCount += Number(to.cutBy !== undefined) - Number(from.cutBy !== undefined);
    }
  }
}

function bring(row: RowOf, brought: Iterable<{ readonly sku: string; readonly delivered: number }>): void {
  for (const { sku, delivered } of brought) row(sku).delivered += delivered;
}

function countEmpty(row: RowOf, counts: Iterable<{ readonly sku: string; readonly quantity: number }>): void {
  for (const { sku, quantity } of counts) if (quantity === 0) row(sku).censoringCount++;
}

function move(row: WeeklyDemand, requested: number, granted: number): WeeklyDemand {
  row.requested += requested;
  row.granted += granted;
  return row;
}

function countCut(row: WeeklyDemand, by: number): void {
  row.cutCount += by;
  row.censoringCount += by;
}

/** Spelt out: an import makes millions of them. */
function noDemand(retailerId: string, sku: string, week: string): WeeklyDemand {
  return { retailerId, sku, weekOf: week, requested: 0, granted: 0, delivered: 0, censoringCount: 0, cutCount: 0 };
}
