import { BroadcastChannel } from 'node:worker_threads';
import type { AppendMeasurement } from '../event-store/observe-appends.js';

/** How a thread does. */
export interface ThreadMeasurement {
  readonly thread: string;
  /** Share of the time since the last one in which it was busy, 0 … 1. */
  readonly utilization: number;
  /** JavaScript memory in use. */
  readonly heapBytes: number;
}

/** A batch of events that read models were brought up to date with. */
export interface ProjectionMeasurement {
  readonly events: number;
  readonly seconds: number;
}

/** What a worker thread measured since it said so last. */
export interface Measurements {
  readonly thread: ThreadMeasurement;
  readonly appends: readonly AppendMeasurement[];
  readonly projections: readonly ProjectionMeasurement[];
}

const channelName = 'almanac measurements';
const sendEveryMs = 1_000;
/** So many are sent at once, at the latest: an import appends thousands a second. */
const mostHeld = 2_000;

/** Tells the thread that answers `GET /metrics` what this one measures. */
export class MeasurementSender {
  private readonly channel = new BroadcastChannel(channelName);
  private readonly timer = setInterval(() => this.send(), sendEveryMs);
  private appends: AppendMeasurement[] = [];
  private projections: ProjectionMeasurement[] = [];
  private usedBefore = performance.eventLoopUtilization();

  /** @param thread  one of a closed list of names: it becomes a label */
  constructor(private readonly thread: string) {
    this.timer.unref();
    this.channel.unref();
  }

  readonly append = (append: AppendMeasurement): void => {
    if (this.appends.push(append) >= mostHeld) this.send();
  };

  readonly projection = (projection: ProjectionMeasurement): void => {
    this.projections.push(projection);
  };

  /** Sends what is left. */
  close(): void {
    clearInterval(this.timer);
    this.send();
    this.channel.close();
  }

  private send(): void {
    const used = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(used, this.usedBefore);
    const thread = { thread: this.thread, utilization, heapBytes: process.memoryUsage().heapUsed };
    this.channel.postMessage({ thread, appends: this.appends, projections: this.projections } satisfies Measurements);
    [this.appends, this.projections, this.usedBefore] = [[], [], used];
  }
}

/** Receives what worker threads of this process measure. @returns what ends it */
export function receiveMeasurements(receive: (measurements: Measurements) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (message) => receive((message as { data: Measurements }).data);
  channel.unref();
  return () => channel.close();
}
