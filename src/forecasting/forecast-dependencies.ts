import type { EventStore } from '../event-store/event-store.js';
import type { ProjectionProgress } from '../http/projection-progress.js';
import type { Clock } from '../kernel/clock.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';

/** Where the threads of a forecast open the databases. */
export interface ForecastLocations {
  readonly readModels: DatabaseLocation;
  readonly forecasts: DatabaseLocation;
}

/** What making a forecast needs. */
export interface ForecastDependencies {
  readonly store: EventStore;
  readonly progress: ProjectionProgress;
  readonly forecasts: ForecastReader;
  readonly locations: ForecastLocations;
  /** gives the time at which a run is completed; the machine's clock where absent */
  readonly clock?: Clock;
}
