import type { EventStore } from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';
import type { ProjectionHealth } from './projection-progress.js';

const lookEveryMs = 1_000;
/** Where the read models stand still for long, newer events are forgotten: the oldest decides. */
const mostRemembered = 1_000;

interface SeenHead {
  readonly head: Position;
  /** When it was seen first, milliseconds. */
  readonly at: number;
}

/**
 * How long the read models have not shown what was recorded: since the newest event of some moment was seen, to the second. It counts from
 * when this process saw it, so that events of the past that are projected anew do not look like a lag of years.
 */
export class ProjectionLag {
  private seen: SeenHead[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(
    private readonly store: Pick<EventStore, 'head'>,
    private readonly progress: Pick<ProjectionHealth, 'status'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(), lookEveryMs).unref();
    void this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Looks which event is the newest. */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const at = this.now();
    const head = await this.store.head().catch(() => undefined);
    this.isLooking = false;
    this.forgetShown();
    if (head === undefined || head <= (this.seen.at(-1)?.head ?? this.shown)) return;
    if (this.seen.length < mostRemembered) this.seen.push({ head, at });
  }

  /** 0 where the read models show every event that was seen. */
  get seconds(): number {
    this.forgetShown();
    const [oldest] = this.seen;
    return oldest ? (this.now() - oldest.at) / 1000 : 0;
  }

  private get shown(): Position {
    return this.progress.status().reached;
  }

  private forgetShown(): void {
    if (this.seen.length === 0) return;
    const { shown } = this;
    const isMissing = ({ head }: SeenHead) => head > shown;
    const first = this.seen.findIndex(isMissing);
    this.seen = first < 0 ? [] : this.seen.slice(first);
  }
}
