import { addDays } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import type { Language } from '../../kernel/language.js';
import { orders } from '../../projections/orders/orders.projection.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import type { Projection } from '../../projections/projection.js';
import { LinesOfOrder } from '../../read-models/entities/order-lines.entity.js';
import { Order } from '../../read-models/entities/orders.entity.js';
import type { MemoryWriter } from '../../read-models/writer/memory-writer.js';
import { type OrderRhythmService, rhythmDays } from '../../suggestions/order-rhythm/order-rhythm.service.js';
import type { RhythmAlert } from '../../suggestions/order-rhythm/rhythm-alert.js';
import type { AuditTrail } from '../audit-trail.js';

/** An order of a day, with the events of its stream. */
export interface OrderOfDay {
  readonly orderId: string;
  readonly orderedOn: string;
  /** of the product, or of all products */
  readonly units: number;
  readonly events: readonly RecordedEvent[];
}

/** What an order rhythm is read from. */
export interface RhythmLineage {
  readonly retailerId: string;
  /** null where it is that of all orders */
  readonly sku: string | null;
  /** first day that is looked at */
  readonly since: string;
  readonly on: string;
  /** null where nothing is remarkable */
  readonly alert: RhythmAlert | null;
  /** by day; cancelled orders and lines that ask for nothing are left out */
  readonly orders: readonly OrderOfDay[];
}

/** Leads what is remarkable in when a retailer orders back to its orders. */
export class RhythmTracer {
  constructor(
    private readonly trail: AuditTrail,
    private readonly rhythms: OrderRhythmService,
  ) {}

  /**
   * @param sku  of one product; of all orders where absent
   * @throws {DomainError} 'retailer-unknown', 'invalid'
   */
  async trace(retailerId: string, on: string, sku: string | undefined, language: Language): Promise<RhythmLineage> {
    const { alert: ofAll, products } = await this.rhythms.of(retailerId, on, language);
    const alert = sku === undefined ? ofAll : (products.find((each) => each.sku === sku) ?? null);
    const retailer = { kind: 'retailer', id: retailerId } as const;
    const events = await (sku === undefined
      ? this.trail.concerningAll(retailer)
      : this.trail.concerningAll(retailer, { kind: 'product', id: sku }));
    const rows = await projectInMemory([orders] as readonly Projection[], events);
    const since = addDays(on, -rhythmDays);
    const found = ordersIn(rows, sku).filter(({ orderedOn }) => orderedOn >= since && orderedOn <= on);
    const withEvents = found.map((each) => {
      return { ...each, events: events.filter(({ stream }) => stream === `order-${each.orderId}`) };
    });
    return { retailerId, sku: sku ?? null, since, on, alert, orders: withEvents };
  }
}

function ordersIn(rows: MemoryWriter, sku: string | undefined): Omit<OrderOfDay, 'events'>[] {
  const lines = new Map(rows.all(LinesOfOrder).map((each) => [each.orderId, each.lines]));
  const found = rows.all(Order).flatMap(({ orderId, orderedOn, stage, requestedUnits }) => {
    if (stage === 'cancelled') return [];
    if (sku === undefined) return [{ orderId, orderedOn, units: requestedUnits }];
    const units = lines.get(orderId)?.find((line) => line.sku === sku)?.requested ?? 0;
    return units === 0 ? [] : [{ orderId, orderedOn, units }];
  });
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return found.sort((a, b) => order(a.orderedOn, b.orderedOn) || order(a.orderId, b.orderId));
}
