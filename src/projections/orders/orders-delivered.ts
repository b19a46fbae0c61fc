import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { ProjectionProgress } from '../../http/projection-progress.js';
import type { DeliveryCompleted } from '../../recording/deliveries/delivery.events.js';
import { deliveredUnits } from '../../recording/fold-due.js';
import type { DeliveredOrders } from '../../recording/phone-orders/delivered-orders.js';
import type { AuditIndexReader } from '../../read-models/readers/audit-index.reader.js';
import type { OrdersReader } from '../../read-models/readers/orders.reader.js';

/** How long a clerk waits for read models that are behind, before what they show so far has to do. */
const patienceMs = 2_000;

/** Orders delivered as the read models show them, which are given a moment to show everything that was recorded. */
export class OrdersDelivered implements DeliveredOrders {
  constructor(
    private readonly store: EventStore,
    private readonly orders: OrdersReader,
    private readonly index: AuditIndexReader,
    private readonly progress: ProjectionProgress,
  ) {}

  async has(orderId: string): Promise<boolean> {
    await this.caughtUp();
    return this.orders.isDelivered(orderId);
  }

  async units(orderId: string): Promise<ReadonlyMap<string, number>> {
    await this.caughtUp();
    const events = await this.store.readAt(await this.index.all(`order:${orderId}`));
    const deliveries = events.filter(({ type }) => type === 'DeliveryCompleted') as RecordedEvent<DeliveryCompleted>[];
    return deliveredUnits(deliveries.flatMap(({ data }) => data.lines));
  }

  private async caughtUp(): Promise<void> {
    await this.progress.reached(await this.store.head(), patienceMs).catch(() => false);
  }
}
