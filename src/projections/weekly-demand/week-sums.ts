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

/** What events add to the weeks of retailers and products. */
export class WeekSums {
  readonly rows = new Sums<WeeklyDemand>();

  add({ type, data }: WeekEvent): void {
    switch (type) {
      case 'OrderPlaced':
        for (const line of data.lines) this.of(data, line.sku).requested += line.requested;
        break;
      case 'OrderLineChanged':
        this.of(data, data.sku).requested += data.to - data.from;
        break;
      case 'OrderGranted':
        for (const { sku, granted, cutBy } of data.lines) {
          const row = this.of(data, sku);
          row.granted += granted;
          if (cutBy) countCut(row, 1);
        }
        break;
      case 'HeldLinesReleased':
        for (const { sku, requested, granted } of data.lines) this.move(data, sku, requested, granted);
        break;
      case 'OrderCancelled':
        for (const { sku, requested, granted, cutBy } of data.lines) {
          const row = this.move(data, sku, -requested, -granted);
          if (cutBy) countCut(row, -1);
        }
        break;
      case 'OrderCorrected': {
        const { sku, from, to } = data;
        const row = this.move(data, sku, to.requested - from.requested, (to.granted ?? 0) - (from.granted ?? 0));
        row.censoringCount += Number(to.cutBy !== undefined) - Number(from.cutBy !== undefined);
        break;
      }
      case 'CountCorrected': {
        const { retailerId, sku, countedOn, from, to } = data;
        const isEmpty = Number(to === 0) - Number(from === 0);
        if (isEmpty !== 0) this.row(retailerId, sku, countedOn).censoringCount += isEmpty;
        break;
      }
      case 'DeliveryCompleted':
        for (const { sku, delivered } of data.lines)
          this.row(data.retailerId, sku, data.deliveredOn).delivered += delivered;
        break;
      case 'DeliveryCorrected':
        this.row(data.retailerId, data.sku, data.deliveredOn).delivered += addedBy(data).delivered;
        break;
      case 'StockCounted':
        for (const { sku, quantity } of data.counts)
          if (quantity === 0) this.row(data.retailerId, sku, data.countedOn).censoringCount++;
    }
  }

  private move(
    order: { retailerId: string; orderedOn: string },
    sku: string,
    requested: number,
    granted: number,
  ): WeeklyDemand {
    const row = this.of(order, sku);
    row.requested += requested;
    row.granted += granted;
    return row;
  }

  private of({ retailerId, orderedOn }: { retailerId: string; orderedOn: string }, sku: string): WeeklyDemand {
    return this.row(retailerId, sku, orderedOn);
  }

  private row(retailerId: string, sku: string, date: string): WeeklyDemand {
    const week = weekOf(date);
    const nothing = { requested: 0, granted: 0, delivered: 0, censoringCount: 0, cutCount: 0 };
    const zero = () => ({ retailerId, sku, weekOf: week, ...nothing });
    return this.rows.at(retailerId, sku, week, zero);
  }
}

function countCut(row: WeeklyDemand, by: number): void {
  row.cutCount += by;
  row.censoringCount += by;
}
