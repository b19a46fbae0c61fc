import { AuditTrail } from './audit/audit-trail.js';
import { LineageService } from './audit/lineage.service.js';
import type { StorageConfig } from './config.js';
import type { EventStore } from './event-store/event-store.js';
import { PlanArchive } from './read-models/plans/plan-archive.js';
import { AuditIndexReader } from './read-models/readers/audit-index.reader.js';
import { CallReader } from './read-models/readers/call.reader.js';
import { DataVersionReader } from './read-models/readers/data-version.reader.js';
import type { ForecastReader } from './read-models/readers/forecast.reader.js';
import { HeldLinesReader } from './read-models/readers/held-lines.reader.js';
import { LastOrdersReader } from './read-models/readers/last-orders.reader.js';
import { OrderDaysReader } from './read-models/readers/order-days.reader.js';
import { OrderEvidenceReader } from './read-models/readers/order-evidence.reader.js';
import { PairHistoryReader } from './read-models/readers/pair-history.reader.js';
import { PlanReader } from './read-models/readers/plan.reader.js';
import { ProductCardsReader } from './read-models/readers/product-cards.reader.js';
import { ProductNamesReader } from './read-models/readers/product-names.reader.js';
import { CommandService } from './recording/command-service.js';
import { RecordedPlans } from './sourcing/recorded-plans.js';
import { SourcingPlanService } from './sourcing/sourcing-plan.service.js';
import { forecastReaderOf, type Storage } from './storage.js';
import { type SuggestionOptions, SuggestionService } from './suggestions/suggestion.service.js';

/** Everything that answers questions, over one storage. */
export interface Services {
  readonly forecasts: ForecastReader;
  readonly suggestions: SuggestionService;
  readonly plans: SourcingPlanService;
  readonly trail: AuditTrail;
  readonly lineage: LineageService;
  readonly heldLines: HeldLinesReader;
  readonly orderDays: OrderDaysReader;
  readonly productNames: ProductNamesReader;
}

type Opened = Pick<Storage, 'readModels' | 'forecasts'> & {
  readonly store: EventStore;
  readonly config?: StorageConfig;
  readonly suggesting?: SuggestionOptions;
};

export function servicesOver(storage: Opened): Services {
  const { store } = storage;
  const { sql } = storage.readModels;
  const forecasts = forecastReaderOf(storage);
  const readers = {
    versions: new DataVersionReader(sql),
    forecasts,
    calls: new CallReader(sql),
    products: new ProductCardsReader(sql),
    lastOrders: new LastOrdersReader(sql),
    orderEvidence: new OrderEvidenceReader(sql),
  };
  const suggestions = new SuggestionService(readers, { orderCosts: storage.config?.orderCosts, ...storage.suggesting });
  const plans = new SourcingPlanService({
    commands: new CommandService(store),
    forecasts,
    reader: new PlanReader(sql),
    plans: new RecordedPlans(new PlanArchive(storage.forecasts), store),
  });
  const trail = new AuditTrail(store, new AuditIndexReader(sql));
  return {
    ...{ forecasts, suggestions, plans, trail },
    lineage: new LineageService(new PairHistoryReader(sql), forecasts, suggestions, plans, trail),
    heldLines: new HeldLinesReader(sql),
    orderDays: new OrderDaysReader(sql),
    productNames: new ProductNamesReader(sql),
  };
}
