import type { DataSource } from 'typeorm';
import type { EventStore } from '../../event-store/event-store.js';
import type { ProjectionProgress } from '../../http/projection-progress.js';
import type { DeliveredOrders } from '../../recording/phone-orders/delivered-orders.js';
import { Order } from '../../read-models/entities/orders.entity.js';

/** How long a clerk waits for read models that are behind, before what they show so far has to do. */
const patienceMs = 2_000;

/** Orders delivered as the read models show them, which are given a moment to show everything that was recorded. */
export class OrdersDelivered implements DeliveredOrders {
  constructor(
    private readonly store: EventStore,
    private readonly readModels: DataSource,
    private readonly progress: ProjectionProgress,
  ) {}

  async has(orderId: string): Promise<boolean> {
    await this.progress.reached(await this.store.head(), patienceMs).catch(() => false);
    return this.readModels.getRepository(Order).existsBy({ orderId, stage: 'delivered' });
  }
}
