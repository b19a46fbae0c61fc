import type { DataSource } from 'typeorm';
import type { EventStore } from '../event-store/event-store.js';
import type { ProjectionProgress } from '../http/projection-progress.js';
import type { Clock } from '../kernel/clock.js';

/** What forecasting works with. */
export interface ForecastDependencies {
  readonly store: EventStore;
  readonly progress: ProjectionProgress;
  /** where forecasts are kept, open */
  readonly forecasts: DataSource;
  readonly files: { readonly readModels: string; readonly forecasts: string };
  /** gives the time at which a run is completed; the machine's clock where absent */
  readonly clock?: Clock;
}
