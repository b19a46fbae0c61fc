import {
  openSqliteEventStore,
  type SqliteEventStore,
  type SqliteEventStoreOptions,
} from './event-store/sqlite/sqlite-event-store.js';
import { pinsWithDigits } from './forecasting/runs/forecast-pins.upcaster.js';
import type { Upcaster } from './event-store/upcasting.js';

/** What brings events of older versions to their present shape, oldest first. Each needs a fixture of the old event. */
export const upcasters: readonly Upcaster[] = [pinsWithDigits];

export type EventsOptions = Omit<SqliteEventStoreOptions, 'upcasters'>;

/** Opens the events of a data folder, as every process and thread of Almanac does. */
export function openEvents(file: string, options: EventsOptions = {}): SqliteEventStore {
  return openSqliteEventStore(file, { ...options, upcasters });
}
