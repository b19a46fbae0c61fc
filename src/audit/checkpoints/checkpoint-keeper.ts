import type { EventStore } from '../../event-store/event-store.js';
import type { StoredEventReader } from '../../event-store/stored-event.js';
import { systemClock, type Clock } from '../../kernel/clock.js';
import type { StoreCheckpoint } from './checkpoint.events.js';
import { CheckpointRecorder } from './checkpoint-recorder.js';
import type { SigningKey } from './signing-key.js';

/** A checkpoint is made an hour after the last, where something was recorded since. */
const everyMs = 3_600_000;
/** How often it looks, at most, and how many events it reads then: the read models do not wait long for it. */
const lookMs = 1_000;
const mostEvents = 20_000;

export interface CheckpointKeeperOptions {
  /** Opens the store to write; called when it looks first. */
  readonly open: () => Promise<EventStore & StoredEventReader>;
  readonly everyEvents: number;
  readonly key?: SigningKey;
  /** Called once for each new failure. */
  readonly onFailure: (failure: string) => void;
  readonly clock?: Clock;
}

/** Makes checkpoints in a process that projects: at each so many events, and every hour. A failure never keeps it from projecting. */
export class CheckpointKeeper {
  private store: (EventStore & StoredEventReader) | undefined;
  private recorder: CheckpointRecorder | undefined;
  private lookedAt = -Infinity;
  private readonly startedAt: number;
  private readonly clock: Clock;
  private failure: string | undefined;

  constructor(private readonly options: CheckpointKeeperOptions) {
    this.clock = options.clock ?? systemClock;
    this.startedAt = this.clock().getTime();
  }

  /** To be called whenever the read models show every event; looks once a second at most. */
  async look(): Promise<void> {
    if (performance.now() < this.lookedAt + lookMs) return;
    try {
      const recorder = (this.recorder ??= await this.makeRecorder());
      await recorder.record((last) => this.isHourOver(last), mostEvents);
      this.failure = undefined;
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== this.failure) this.options.onFailure(failure);
      this.failure = failure;
    }
    this.lookedAt = performance.now();
  }

  async close(): Promise<void> {
    await this.store?.close();
  }

  private async makeRecorder(): Promise<CheckpointRecorder> {
    const { open, everyEvents, key } = this.options;
    this.store ??= await open();
    return new CheckpointRecorder({ store: this.store, everyEvents, clock: this.clock, ...(key && { key }) });
  }

  /** Also where the clock was put back by more than an hour. */
  private isHourOver(last: StoreCheckpoint | undefined): boolean {
    const madeAt = last ? Date.parse(last.madeAt) : this.startedAt;
    return Math.abs(this.clock().getTime() - madeAt) >= everyMs;
  }
}
