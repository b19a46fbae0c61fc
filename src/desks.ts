import { AuditTrail } from './audit/audit-trail.js';
import { Why } from './audit/why.js';
import { ForecastStore } from './forecasting/keeping/forecast-store.js';
import { PlanDesk } from './sourcing/plan-desk.js';
import { Suggestions } from './suggestions/suggestions.js';
import type { Storage } from './storage.js';

/** Everything that answers questions, over one storage. */
export interface Desks {
  readonly forecastStore: ForecastStore;
  readonly suggestions: Suggestions;
  readonly plans: PlanDesk;
  readonly trail: AuditTrail;
  readonly why: Why;
}

export function desksOver({ store, readModels: models, forecasts: kept }: Storage): Desks {
  const [readModels, forecasts] = [models.source, kept.source];
  const forecastStore = new ForecastStore(forecasts, store);
  const suggestions = new Suggestions(readModels, forecasts, forecastStore);
  const plans = new PlanDesk({ store, readModels, forecasts, forecastStore });
  const trail = new AuditTrail(store, readModels);
  const why = new Why(readModels, forecastStore, suggestions, plans, trail);
  return { forecastStore, suggestions, plans, trail, why };
}
