import { weekOf } from '../../calendar/weeks.js';
import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type {
  HeldLinesRejected,
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
  | Exclude<PhoneOrderEvent, OrderLinesHeld | HeldLinesRejected | SuggestionAnswered | LineSubstituted>
  | DeliveryCompleted
  | DeliveryCorrected
  | StockCounted
  | CountCorrected;

/** The types of these events. */
export const weekEvents: readonly WeekEvent['type'][] = [
  ...(['OrderPlaced', 'OrderLineChanged', 'OrderGranted', 'OrderCancelled', 'HeldLinesReleased'] as const),
  ...(['OrderCorrected', 'CountCorrected', 'DeliveryCompleted', 'DeliveryCorrected', 'StockCounted'] as const),
];

/** What events add up to in a week. */
export type WeekFigures = Pick<WeeklyDemand, 'requested' | 'granted' | 'delivered' | 'censoringCount' | 'cutCount'>;

/** The figures of a product. */
export type FiguresOf = (sku: string) => WeekFigures;

/** What events add to the weeks of retailers and products. */
export class WeekSums {
  readonly rows = new Sums<WeeklyDemand>(noDemand);

  add(event: WeekEvent): void {
    addToWeeks(event, (retailerId, week) => {
      const rows = this.rows.under(retailerId);
      return (sku) => rows.at(sku, week);
    });
  }
}

/** @param weeks  finds the figures of a retailer's products in the week of a Monday; asked once or not at all */
export function addToWeeks(event: WeekEvent, weeks: (retailerId: string, week: string) => FiguresOf): void {
  const of = ({ retailerId }: { readonly retailerId: string }, date: string) => weeks(retailerId, weekOf(date));
  switch (event.type) {
    case 'DeliveryCompleted':
      return bring(of(event.data, event.data.deliveredOn), event.data.lines);
    case 'DeliveryCorrected':
      return bring(of(event.data, event.data.deliveredOn), [addedBy(event.data)]);
    case 'StockCounted':
      return countEmpty(of(event.data, event.data.countedOn), event.data.counts);
    case 'CountCorrected': {
      const { sku, from, to } = event.data;
      const isEmpty = Number(to === 0) - Number(from === 0);
      if (isEmpty !== 0) of(event.data, event.data.countedOn)(sku).censoringCount += isEmpty;
      return;
    }
    default:
      addOrdered(of(event.data, event.data.orderedOn), event);
  }
}

type OrderEvent = Exclude<WeekEvent, DeliveryCompleted | DeliveryCorrected | StockCounted | CountCorrected>;

function addOrdered(row: FiguresOf, { type, data }: OrderEvent): void {
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

function bring(row: FiguresOf, brought: Iterable<{ readonly sku: string; readonly delivered: number }>): void {
  for (const { sku, delivered } of brought) row(sku).delivered += delivered;
}

function countEmpty(row: FiguresOf, counts: Iterable<{ readonly sku: string; readonly quantity: number }>): void {
  for (const { sku, quantity } of counts) if (quantity === 0) row(sku).censoringCount++;
}

function move(row: WeekFigures, requested: number, granted: number): WeekFigures {
  row.requested += requested;
  row.granted += granted;
  return row;
}

function countCut(row: WeekFigures, by: number): void {
  row.cutCount += by;
  row.censoringCount += by;
}

/** Spelt out: an import makes millions of them. */
function noDemand(retailerId: string, sku: string, week: string): WeeklyDemand {
  return { retailerId, sku, weekOf: week, requested: 0, granted: 0, delivered: 0, censoringCount: 0, cutCount: 0 };
}
