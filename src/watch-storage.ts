import type { Config } from './config.js';
import { FreeDisk } from './http/free-disk.js';
import { ProjectionLag } from './http/projection-lag.js';
import { Readiness } from './http/readiness.js';
import { systemClock } from './kernel/clock.js';
import { ServiceMetrics } from './monitoring/service-metrics.js';
import type { Storage } from './storage.js';

/** What looks at the storage of a service. */
export interface StorageWatch {
  /** Counts from when it is started. */
  readonly lag: ProjectionLag;
  readonly metrics: ServiceMetrics;
  readonly readiness: Readiness;
}

/** What says how a service and its storage do: its metrics, and whether it is ready. */
export function watchStorage({ readiness: limits, dataFolder }: Config, storage: Storage): StorageWatch {
  const { store, projector: progress, jobs, locations } = storage;
  const { longestLagSeconds, leastFreeBytes } = limits;
  const lag = new ProjectionLag(store, progress);
  const isInFiles = Object.values(locations).some(({ kind }) => kind === 'sqlite');
  const disk = new FreeDisk(isInFiles ? dataFolder : undefined, leastFreeBytes);
  return {
    lag,
    metrics: new ServiceMetrics({ store, progress, lag, jobs, disk, clock: systemClock }),
    readiness: new Readiness({ store, progress, lag, disk, longestLagSeconds }),
  };
}
