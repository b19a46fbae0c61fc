import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditController } from './audit/audit.controller.js';
import { FindHistoryHandler } from './audit/audit.queries.js';
import { AuditTrail } from './audit/audit-trail.js';
import { LineageController } from './audit/lineage.controller.js';
import { lineageHandlers } from './audit/lineage.queries.js';
import { LineageService } from './audit/lineage.service.js';
import { EVENT_STORE } from './event-store/event-store.token.js';
import { ForecastingModule } from './forecasting/forecasting.module.js';
import { HeldLinesReader } from './read-models/readers/held-lines.reader.js';
import { HealthController } from './http/health.controller.js';
import { HomeController } from './http/home.controller.js';
import { heldLinesHandlers } from './importing/held-lines/held-lines.handlers.js';
import { HeldLinesReleaseController } from './importing/held-lines/held-lines-release.controller.js';
import { Jobs } from './jobs/jobs.js';
import { JobsController } from './jobs/jobs.controller.js';
import { Uploads } from './jobs/uploads.js';
import { HeldLinesController } from './projections/held-lines/held-lines.controller.js';
import { OrdersDelivered } from './projections/orders/orders-delivered.js';
import { OrdersController } from './projections/orders/orders.controller.js';
import { ProductsController } from './projections/products/products.controller.js';
import { PROJECTION_PROGRESS } from './http/projection-progress.js';
import { RetailersController } from './projections/retailers/retailers.controller.js';
import { StockPositionController } from './projections/stock-position/stock-position.controller.js';
import { SupplyQueriesController } from './projections/supply/supply.controller.js';
import { VisitsController } from './projections/visits/visits.controller.js';
import { WeeklyDemandController } from './projections/weekly-demand/weekly-demand.controller.js';
import { FindDemandHandler } from './projections/weekly-demand/weekly-demand.queries.js';
import { CommandService } from './recording/command-service.js';
import { StoredFacts } from './recording/stored-facts.js';
import { OrdersReader } from './read-models/readers/orders.reader.js';
import { ProductsReader } from './read-models/readers/products.reader.js';
import { QuarantineReader } from './read-models/readers/quarantine.reader.js';
import { RetailersReader } from './read-models/readers/retailers.reader.js';
import { StockPositionReader } from './read-models/readers/stock-position.reader.js';
import { SupplyReader } from './read-models/readers/supply.reader.js';
import { VisitsReader } from './read-models/readers/visits.reader.js';
import { WeeklyDemandReader } from './read-models/readers/weekly-demand.reader.js';
import { DeliveryController } from './recording/deliveries/delivery.controller.js';
import { deliveryHandlers } from './recording/deliveries/delivery.handlers.js';
import { PhoneOrderController } from './recording/phone-orders/phone-order.controller.js';
import { phoneOrderHandlers } from './recording/phone-orders/phone-order.handlers.js';
import { ProductController } from './recording/products/product.controller.js';
import { productHandlers } from './recording/products/product.handlers.js';
import { RetailerController } from './recording/retailers/retailer.controller.js';
import { retailerHandlers } from './recording/retailers/retailer.handlers.js';
import { SupplyController } from './recording/supply/supply.controller.js';
import { supplyHandlers } from './recording/supply/supply.handlers.js';
import { VisitController } from './recording/visits/visit.controller.js';
import { visitHandlers } from './recording/visits/visit.handlers.js';
import { PlanController } from './sourcing/plan.controller.js';
import { planHandlers } from './sourcing/plan.handlers.js';
import { SourcingPlanService } from './sourcing/sourcing-plan.service.js';
import { servicesOver } from './services.js';
import { forecastDependenciesOf, jobsOf, type Storage } from './storage.js';
import { SuggestionController } from './suggestions/suggestion.controller.js';
import { suggestionHandlers } from './suggestions/suggestion.queries.js';
import { SuggestionService } from './suggestions/suggestion.service.js';

const recording = {
  controllers: [
    RetailerController,
    ProductController,
    VisitController,
    PhoneOrderController,
    DeliveryController,
    SupplyController,
  ],
  handlers: [
    ...retailerHandlers,
    ...productHandlers,
    ...visitHandlers,
    ...phoneOrderHandlers,
    ...deliveryHandlers,
    ...supplyHandlers,
  ],
};
const projections = {
  controllers: [
    RetailersController,
    ProductsController,
    WeeklyDemandController,
    StockPositionController,
    OrdersController,
    VisitsController,
    SupplyQueriesController,
    HeldLinesController,
  ],
  handlers: [FindDemandHandler],
  readers: [
    RetailersReader,
    ProductsReader,
    WeeklyDemandReader,
    StockPositionReader,
    OrdersReader,
    VisitsReader,
    SupplyReader,
    QuarantineReader,
  ],
};

const conclusions = {
  controllers: [SuggestionController, PlanController],
  handlers: [...suggestionHandlers, ...planHandlers],
};

/** The house: every room that speaks HTTP, over the storage in use. */
@Module({})
export class AppModule {
  static over(storage: Storage): DynamicModule {
    const { store, readModels, projector, config } = storage;
    const { suggestions, plans, trail, lineage, heldLines } = servicesOver(storage);
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), ForecastingModule.over(forecastDependenciesOf(storage), storage.jobs)],
      controllers: [
        HomeController,
        HealthController,
        ...recording.controllers,
        ...projections.controllers,
        ...conclusions.controllers,
        AuditController,
        LineageController,
        HeldLinesReleaseController,
        JobsController,
      ],
      providers: [
        { provide: EVENT_STORE, useValue: store },
        { provide: PROJECTION_PROGRESS, useValue: projector },
        {
          provide: CommandService,
          useValue: new CommandService(
            store,
            new StoredFacts(store, new OrdersDelivered(store, new OrdersReader(readModels.sql), projector)),
          ),
        },
        { provide: AuditTrail, useValue: trail },
        { provide: LineageService, useValue: lineage },
        { provide: Jobs, useValue: jobsOf(config) },
        { provide: SuggestionService, useValue: suggestions },
        { provide: SourcingPlanService, useValue: plans },
        { provide: HeldLinesReader, useValue: heldLines },
        { provide: Uploads, useValue: new Uploads(config.dataFolder) },
        ...recording.handlers,
        ...projections.readers.map((reader) => ({ provide: reader, useValue: new reader(readModels.sql) })),
        ...projections.handlers,
        ...conclusions.handlers,
        FindHistoryHandler,
        ...lineageHandlers,
        ...heldLinesHandlers,
      ],
    };
  }
}
