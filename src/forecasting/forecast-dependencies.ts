import type { EventStore } from '../event-store/event-store.js';
import type { ProjectionProgress } from '../http/projection-progress.js';
import type { Clock } from '../kernel/clock.js';
import type { Database } from '../read-models/database/database.js';
import type { DatabaseLocation } from '../read-models/database/location.js';

/** What forecasting works with. */
export interface ForecastDependencies {
  readonly store: EventStore;
  readonly progress: ProjectionProgress;
  /** where forecasts are kept, open */
  readonly forecasts: Database;
  /** where threads open the read models and the forecasts */
  readonly locations: { readonly readModels: DatabaseLocation; readonly forecasts: DatabaseLocation };
  /** gives the time at which a run is completed; the machine's clock where absent */
  readonly clock?: Clock;
}
