import { weekOf } from '../../calendar/weeks.js';
import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type { CallMissed } from '../../recording/phone-orders/call.events.js';
import type {
  LineSubstituted,
  OrderLinesHeld,
  PhoneOrderEvent,
  SuggestionAnswered,
} from '../../recording/phone-orders/phone-order.events.js';
import type { CountCorrected, StockCounted } from '../../recording/visits/visit.events.js';
import type { Projection } from '../projection.js';
import { Sums } from '../sums.js';
import { MissedCall, WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';

type DemandEvent =
  | Exclude<PhoneOrderEvent, OrderLinesHeld | SuggestionAnswered | LineSubstituted>
  | DeliveryCompleted
  | DeliveryCorrected
  | StockCounted
  | CountCorrected
  | CallMissed;

/** Units requested, granted and delivered per retailer, product and week: the series that forecasting reads. */
export const weeklyDemand: Projection<DemandEvent> = {
  name: 'weekly-demand',
  version: 3,
  handles: [
    'OrderPlaced',
    'OrderLineChanged',
    'OrderGranted',
    'OrderCancelled',
    'HeldLinesReleased',
    'OrderCorrected',
    'CountCorrected',
    'DeliveryCompleted',
    'DeliveryCorrected',
    'StockCounted',
    'CallMissed',
  ],
  tables: [WeeklyDemand, MissedCall],

  async apply(batch, writer) {
    const sums = new WeekSums();
    const missed = new Map<string, MissedCall>();
    for (const event of batch) {
      if (event.type === 'CallMissed') {
        const { retailerId, dueOn } = event.data;
        missed.set(`${retailerId}\n${weekOf(dueOn)}`, { retailerId, weekOf: weekOf(dueOn) });
      } else sums.add(event);
    }
    await writer.upsert(WeeklyDemand, sums.rows.values(), {
      requested: 'add',
      granted: 'add',
      delivered: 'add',
      censoringCount: 'add',
      cutCount: 'add',
    });
    await writer.upsert(MissedCall, missed.values());
  },
};

/** Rows of one retailer in one week. */
type RowOf = (sku: string) => WeeklyDemand;

class WeekSums {
  readonly rows = new Sums<WeeklyDemand>(noDemand);

  add(event: Exclude<DemandEvent, CallMissed>): void {
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

type OrderEvent = Exclude<
  DemandEvent,
  DeliveryCompleted | DeliveryCorrected | StockCounted | CountCorrected | CallMissed
>;

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
