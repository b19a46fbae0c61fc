import { AuditTrail } from './audit/audit-trail.js';
import { ChangesService } from './audit/changes/changes.service.js';
import { KnownThenService } from './audit/known-then/known-then.service.js';
import { FigureLineage } from './audit/lineage/figure-lineage.js';
import { NodeTracer } from './audit/lineage/node-lineage.js';
import { OwedTracer } from './audit/lineage/owed-lineage.js';
import { RhythmTracer } from './audit/lineage/order-rhythm-lineage.js';
import { ProductWeekTracer } from './audit/lineage/product-week-lineage.js';
import { SellThroughTracer } from './audit/lineage/sell-through-lineage.js';
import { StockEstimateTracer } from './audit/lineage/stock-estimate-lineage.js';
import { Tracers } from './audit/lineage/tracers.js';
import { LineageService } from './audit/lineage.service.js';
import type { AuditServices } from './audit/audit.module.js';
import { Moments } from './audit/moments/moment.js';
import { HistorySearch } from './audit/search/history-search.js';
import type { StorageConfig } from './config.js';
import type { EventStore } from './event-store/event-store.js';
import { PlanArchive } from './read-models/plans/plan-archive.js';
import { ArrivalsReader } from './read-models/readers/arrivals.reader.js';
import { AskedProductsReader } from './read-models/readers/asked-products.reader.js';
import { ToldAtVisitsReader } from './read-models/readers/told-at-visits.reader.js';
import { AuditIndexReader } from './read-models/readers/audit-index.reader.js';
import { CallCalendarReader } from './read-models/readers/call-calendar.reader.js';
import { CallListReader } from './read-models/readers/call-list.reader.js';
import { CallReader } from './read-models/readers/call.reader.js';
import { DataVersionReader } from './read-models/readers/data-version.reader.js';
import type { ForecastReader } from './read-models/readers/forecast.reader.js';
import { HistorySearchReader } from './read-models/readers/history-search.reader.js';
import { HeldLinesReader } from './read-models/readers/held-lines.reader.js';
import { NoticesReader } from './read-models/readers/notices.reader.js';
import { OrderRhythmReader } from './read-models/readers/order-rhythm.reader.js';
import { OrdersReader } from './read-models/readers/orders.reader.js';
import { SupplyNoticeReader } from './read-models/readers/supply-notice.reader.js';
import { PlanReader } from './read-models/readers/plan.reader.js';
import { ProductDemandReader } from './read-models/readers/product-demand.reader.js';
import { ProductCardsReader } from './read-models/readers/product-cards.reader.js';
import { ProductOrdersReader } from './read-models/readers/product-orders.reader.js';
import { ProductNewsReader } from './read-models/readers/product-news.reader.js';
import { ProductNamesReader } from './read-models/readers/product-names.reader.js';
import { RetailerNamesReader } from './read-models/readers/retailer-names.reader.js';
import { VisitListReader } from './read-models/readers/visit-list.reader.js';
import { RecordedBlocksReader } from './read-models/readers/recorded-blocks.reader.js';
import { WeeklyDemandReader } from './read-models/readers/weekly-demand.reader.js';
import { CommandService } from './recording/command-service.js';
import { RecordedPlans } from './sourcing/recorded-plans.js';
import { SourcingPlanService } from './sourcing/sourcing-plan.service.js';
import { forecastReaderOf, type Storage } from './storage.js';
import { CallListService } from './suggestions/call-list/call-list.service.js';
import { OrderRhythmService } from './suggestions/order-rhythm/order-rhythm.service.js';
import { ProductNewsService } from './suggestions/product-news/product-news.service.js';
import { ReadBackService } from './suggestions/read-back/read-back.service.js';
import { VisitListService } from './suggestions/visit-list/visit-list.service.js';
import { SupplyNoticeService } from './suggestions/supply-notice/supply-notice.service.js';
import { type SuggestionOptions, SuggestionService } from './suggestions/suggestion.service.js';

/** Everything that answers questions, over one storage. */
export interface Services extends AuditServices {
  readonly forecasts: ForecastReader;
  readonly suggestions: SuggestionService;
  readonly calls: CallListService;
  readonly notices: SupplyNoticeService;
  readonly readBacks: ReadBackService;
  readonly visitLists: VisitListService;
  readonly productNews: ProductNewsService;
  readonly rhythms: OrderRhythmService;
  readonly plans: SourcingPlanService;
  readonly heldLines: HeldLinesReader;
  readonly callDays: CallCalendarReader;
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
  const callDays = new CallCalendarReader(sql);
  const versions = new DataVersionReader(sql);
  const callLists = new CallListReader(sql);
  const products = new ProductCardsReader(sql);
  const readers = {
    versions,
    forecasts,
    calls: new CallReader(sql),
    callDays,
    products,
    productOrders: new ProductOrdersReader(sql),
    arrivals: new ArrivalsReader(sql),
    askedProducts: new AskedProductsReader(sql),
    toldAtVisits: new ToldAtVisitsReader(sql),
  };
  const rhythmReader = new OrderRhythmReader(sql);
  const rhythms = new OrderRhythmService(rhythmReader, callDays, products);
  const suggestions = new SuggestionService(readers, { orderCosts: storage.config?.orderCosts, ...storage.suggesting });
  const planReader = new PlanReader(sql);
  const retailerNames = new RetailerNamesReader(sql);
  const plans = new SourcingPlanService({
    commands: new CommandService(store),
    forecasts,
    reader: planReader,
    plans: new RecordedPlans(new PlanArchive(storage.forecasts), store),
  });
  const productNews = new ProductNewsService(new ProductNewsReader(sql));
  const index = new AuditIndexReader(sql);
  const trail = new AuditTrail(store, index);
  const search = new HistorySearch(store, new HistorySearchReader(sql));
  const productDemand = new ProductDemandReader(sql);
  const known = new KnownThenService({ store, trail, index, search, productDemand, forecasts, plans });
  return {
    ...{ forecasts, suggestions, plans, trail, rhythms },
    ...{
      search,
      known,
      changes: new ChangesService(known),
      moments: new Moments(store, new RecordedBlocksReader(sql)),
    },
    calls: new CallListService(
      { calls: callLists, rhythms: rhythmReader, callDays, versions },
      suggestions,
      productNews,
    ),
    visitLists: new VisitListService(new VisitListReader(sql), callLists, rhythms),
    notices: new SupplyNoticeService(new SupplyNoticeReader(sql), products, forecasts, new NoticesReader(sql)),
    productNews,
    readBacks: new ReadBackService(new OrdersReader(sql), products),
    figures: new FigureLineage(trail),
    tracers: new Tracers(
      new SellThroughTracer(trail),
      new StockEstimateTracer(trail, suggestions),
      new RhythmTracer(trail, rhythms),
      new NodeTracer(forecasts, trail, retailerNames),
      new ProductWeekTracer(new WeeklyDemandReader(sql), retailerNames),
    ),
    lineage: new LineageService(
      forecasts,
      suggestions,
      plans,
      trail,
      new OwedTracer(trail, planReader, retailerNames),
      retailerNames,
    ),
    heldLines: new HeldLinesReader(sql),
    callDays,
    productNames: new ProductNamesReader(sql),
  };
}
