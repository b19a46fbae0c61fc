import { AuditTrail } from './audit/audit-trail.js';
import { Why } from './audit/why.js';
import type { ForecastReader } from './read-models/readers/forecast.reader.js';
import { PlanDesk } from './sourcing/plan-desk.js';
import { Suggestions } from './suggestions/suggestions.js';
import { forecastReaderOf, type Storage } from './storage.js';

/** Everything that answers questions, over one storage. */
export interface Desks {
  readonly forecastStore: ForecastReader;
  readonly suggestions: Suggestions;
  readonly plans: PlanDesk;
  readonly trail: AuditTrail;
  readonly why: Why;
}

export function desksOver(storage: Storage): Desks {
  const { store } = storage;
  const [readModels, forecasts] = [storage.readModels.source, storage.forecasts.source];
  const forecastStore = forecastReaderOf(storage);
  const suggestions = new Suggestions(readModels, forecasts, forecastStore);
  const plans = new PlanDesk({ store, readModels, forecasts, forecastStore });
  const trail = new AuditTrail(store, readModels);
  const why = new Why(readModels, forecastStore, suggestions, plans, trail);
  return { forecastStore, suggestions, plans, trail, why };
}
