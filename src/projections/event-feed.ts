import { Subscription } from 'rxjs';
import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';

/** What a runner reads events from. */
export type EventSource = Pick<EventStore, 'readAll' | 'readAt'>;

interface Offer {
  readonly batch: RecordedEvent[];
  readonly taken: () => void;
}

/** A subscription that gives so many events at once is behind: larger batches are read from the store. */
const subscribedBatch = 1_000;

/**
 * Events as a runner asks for them: read from the store in large batches while it catches up, and handed over from a
 * subscription once it has read to the end. The subscription reads on when the runner asks again, not while it applies what it
 * took: what is recorded meanwhile comes as one batch then, and a runner that is slower than the recording gets fewer and larger batches.
 */
export class EventFeed implements EventSource {
  private subscription: Subscription | undefined;
  /** Up to where what the subscription gave was taken. */
  private position: Position | undefined;
  private offer: Offer | undefined;
  /** Lets the subscription read on, once the batch that the runner took is applied. */
  private readOn: (() => void) | undefined;
  private onOffer: () => void = () => undefined;

  constructor(private readonly store: Pick<EventStore, 'readAll' | 'readAt' | 'subscribe'>) {}

  readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    return this.store.readAt(positions);
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    if (this.subscription && after === this.position) return this.take();
    this.close();
    const batch = await this.store.readAll(after, limit);
    if (batch.length < limit) this.subscribe(batch.at(-1)?.position ?? after);
    return batch;
  }

  /** Calls `wake` when there is something to take, at once where there is. @returns what stops it */
  whenOffered(wake: () => void): () => void {
    this.onOffer = wake;
    if (this.offer) queueMicrotask(wake);
    return () => (this.onOffer = () => undefined);
  }

  close(): void {
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.offer?.taken();
    this.offer = undefined;
    this.letReadOn();
  }

  private take(): RecordedEvent[] {
    this.letReadOn();
    const { offer } = this;
    if (!offer) return [];
    this.offer = undefined;
    this.readOn = offer.taken;
    this.position = offer.batch.at(-1)?.position ?? this.position;
    if (offer.batch.length >= subscribedBatch) this.close();
    return offer.batch;
  }

  private letReadOn(): void {
    this.readOn?.();
    this.readOn = undefined;
  }

  private subscribe(after: Position): void {
    this.position = after;
    const subscription = (this.subscription = new Subscription());
    const isCurrent = () => this.subscription === subscription;
    const handle = (batch: RecordedEvent[]) =>
      new Promise<void>((taken) => {
        if (!isCurrent()) return taken();
        this.offer = { batch, taken };
        this.onOffer();
      });
    // Where a subscription ends, the next read goes to the store itself, and meets the error if it lasts.
    const end = () => isCurrent() && this.close();
    subscription.add(
      this.store.subscribe(after, { handle, batchSize: subscribedBatch }).subscribe({ error: end, complete: end }),
    );
  }
}
