import type { EventStore } from '../event-store/event-store.js';
import type { ProjectionProgress } from '../http/projection-progress.js';
import type { AuditIndexReader } from '../read-models/readers/audit-index.reader.js';
import type { OrdersReader } from '../read-models/readers/orders.reader.js';
import type { RetailersReader } from '../read-models/readers/retailers.reader.js';
import { arrivedLines } from '../recording/deliveries/arrivals.js';
import type { KnownArrival, ReadModelFacts } from '../recording/read-model-facts.js';

/** How long a clerk waits for read models that are behind, before what they show so far has to do. */
const patienceMs = 2_000;

export interface FactReaders {
  readonly orders: OrdersReader;
  readonly retailers: RetailersReader;
  readonly index: AuditIndexReader;
}

/** Facts as the read models show them, which are given a moment to show everything that was recorded. */
export class ProjectedFacts implements ReadModelFacts {
  constructor(
    private readonly store: EventStore,
    private readonly readers: FactReaders,
    private readonly progress: ProjectionProgress,
  ) {}

  async isDelivered(orderId: string): Promise<boolean> {
    await this.caughtUp();
    return this.readers.orders.isDelivered(orderId);
  }

  async deliveriesOf(orderId: string): Promise<KnownArrival[]> {
    await this.caughtUp();
    const events = await this.store.readAt(await this.readers.index.all(`order:${orderId}`));
    return events
      .filter(({ stream }) => stream.startsWith('delivery-'))
      .map((event) => ({ deliveryId: event.stream.slice('delivery-'.length), lines: arrivedLines([event]) }));
  }

  async ordersOf(retailerId: string, from: string, to: string): Promise<string[]> {
    await this.caughtUp();
    return this.readers.orders.idsOf(retailerId, from, to);
  }

  async hasClass(retailerClass: string): Promise<boolean> {
    await this.caughtUp();
    return this.readers.retailers.hasClass(retailerClass);
  }

  private async caughtUp(): Promise<void> {
    await this.progress.reached(await this.store.head(), patienceMs).catch(() => false);
  }
}
