import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { EventStore } from '../event-store/event-store.js';
import type { ProjectionLag } from '../http/projection-lag.js';
import type { ProjectionHealth } from '../http/projection-progress.js';
import type { ProjectionMeasurement } from './measurements.js';

export interface Followed {
  readonly store: Pick<EventStore, 'head' | 'capabilities' | 'damage'>;
  readonly progress: Pick<ProjectionHealth, 'status'>;
  readonly lag: Pick<ProjectionLag, 'seconds'>;
}

/** Where events and read models are. @returns what looks at them anew */
export function positionMetrics({ store, progress, lag }: Followed, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name: `almanac_${name}`, help, registers: [registry] });
  const up = gauge('store_up', 'Whether the store of events answers and is whole: 1 or 0.');
  const newest = gauge('store_position', 'Position of the newest event.');
  const reached = gauge('projected_position', 'Position that every read model has reached.');
  const events = gauge('projection_lag_events', 'Events that a read model does not show yet.');
  const seconds = gauge('projection_lag_seconds', 'How long a read model has not shown what was recorded.');
  const failing = gauge('projection_failing', 'Whether the read models stand still: 1 or 0.');
  const rebuilding = gauge('rebuilding_read_models', 'Read models that are made anew, as their version was raised.');
  const parked = gauge('parked_events', 'Events that a read model goes on without.');
  // Other positions are no numbers of events.
  if (!store.capabilities.densePositions) registry.removeSingleMetric('almanac_projection_lag_events');
  return async () => {
    const status = progress.status();
    reached.set(Number(status.reached));
    seconds.set(lag.seconds);
    failing.set(status.failure === undefined ? 0 : 1);
    rebuilding.set(status.rebuilding.length);
    parked.set(status.parked);
    const head = store.damage === undefined ? await store.head().catch(() => undefined) : undefined;
    up.set(head === undefined ? 0 : 1);
    if (head === undefined) return;
    newest.set(Number(head));
    events.set(head > status.reached ? Number(head - status.reached) : 0);
  };
}

/** How fast the projector of this process is. */
export function projectionMetrics(registry: Registry): (batch: ProjectionMeasurement) => void {
  const applied = new Counter({
    name: 'almanac_projected_events_total',
    help: 'Events that the projector of this process has applied.',
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'almanac_projection_batch_duration_seconds',
    help: 'Time to bring the read models up to date with a batch of events.',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  return (batch) => {
    applied.inc(batch.events);
    duration.observe(batch.seconds);
  };
}
