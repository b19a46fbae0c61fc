import type { EventStore } from '../../event-store/event-store.js';
import type { ProjectionProgress } from '../../http/projection-progress.js';
import type { DeliveredOrders } from '../../recording/phone-orders/delivered-orders.js';
import type { OrdersReader } from '../../read-models/readers/orders.reader.js';

/** How long a clerk waits for read models that are behind, before what they show so far has to do. */
const patienceMs = 2_000;

/** Orders delivered as the read models show them, which are given a moment to show everything that was recorded. */
export class OrdersDelivered implements DeliveredOrders {
  constructor(
    private readonly store: EventStore,
    private readonly orders: OrdersReader,
    private readonly progress: ProjectionProgress,
  ) {}

  async has(orderId: string): Promise<boolean> {
    await this.progress.reached(await this.store.head(), patienceMs).catch(() => false);
    return this.orders.isDelivered(orderId);
  }
}
