import { type DynamicModule, Module } from '@nestjs/common';
import type { Database } from '../read-models/database/database.js';
import { CallCalendarReader } from '../read-models/readers/call-calendar.reader.js';
import { OrdersReader } from '../read-models/readers/orders.reader.js';
import { ProductsReader } from '../read-models/readers/products.reader.js';
import { QuarantineReader } from '../read-models/readers/quarantine.reader.js';
import { RetailersReader } from '../read-models/readers/retailers.reader.js';
import { ShelfHistoryReader } from '../read-models/readers/shelf-history.reader.js';
import { StandingReader } from '../read-models/readers/standing.reader.js';
import { StockPositionReader } from '../read-models/readers/stock-position.reader.js';
import { SupplyReader } from '../read-models/readers/supply.reader.js';
import { VisitsReader } from '../read-models/readers/visits.reader.js';
import { NoticesReader } from '../read-models/readers/notices.reader.js';
import { ComplaintsReader } from '../read-models/readers/complaints.reader.js';
import { DeliveredListReader } from '../read-models/readers/delivered-list.reader.js';
import { DeliveryListReader } from '../read-models/readers/delivery-list.reader.js';
import { PromisesReader } from '../read-models/readers/promises.reader.js';
import { WishesReader } from '../read-models/readers/wishes.reader.js';
import { NodeDemandReader } from '../read-models/readers/node-demand.reader.js';
import { WeeklyDemandReader } from '../read-models/readers/weekly-demand.reader.js';
import { CallDaysController } from './call-days/call-days.controller.js';
import { FindRetailerCallsHandler } from './call-days/retailer-calls.js';
import { HeldLinesController } from './held-lines/held-lines.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { ProductsController } from './products/products.controller.js';
import { RetailersController } from './retailers/retailers.controller.js';
import { ProjectionsController } from './standing/projections.controller.js';
import { SellThroughController } from './stock-position/sell-through.controller.js';
import { FindSellThroughHandler } from './stock-position/sell-through.queries.js';
import { StockPositionController } from './stock-position/stock-position.controller.js';
import { SupplyQueriesController } from './supply/supply.controller.js';
import { VisitsController } from './visits/visits.controller.js';
import { WeeklyDemandController } from './weekly-demand/weekly-demand.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { ComplaintsController } from './complaints/complaints.controller.js';
import { DeliveryListController } from './deliveries/delivery-list.controller.js';
import { PromisesController } from './promises/promises.controller.js';
import { WishesController } from './wishes/wishes.controller.js';
import { FindNodeDemandHandler } from './weekly-demand/node-demand.queries.js';
import { FindDemandHandler } from './weekly-demand/weekly-demand.queries.js';

const controllers = [
  RetailersController,
  ProductsController,
  WeeklyDemandController,
  StockPositionController,
  SellThroughController,
  OrdersController,
  VisitsController,
  SupplyQueriesController,
  CallDaysController,
  HeldLinesController,
  WishesController,
  ComplaintsController,
  NoticesController,
  PromisesController,
  DeliveryListController,
  ProjectionsController,
];
const readers = [
  RetailersReader,
  ProductsReader,
  WeeklyDemandReader,
  NodeDemandReader,
  StockPositionReader,
  ShelfHistoryReader,
  OrdersReader,
  VisitsReader,
  SupplyReader,
  CallCalendarReader,
  QuarantineReader,
  WishesReader,
  ComplaintsReader,
  NoticesReader,
  PromisesReader,
  DeliveryListReader,
  DeliveredListReader,
  StandingReader,
];

/** Queries over HTTP: the read models that projections keep. */
@Module({})
export class ProjectionsModule {
  static over({ sql }: Pick<Database, 'sql'>): DynamicModule {
    const providers = readers.map((reader) => ({ provide: reader, useValue: new reader(sql) }));
    return {
      module: ProjectionsModule,
      controllers,
      providers: [
        ...providers,
        FindDemandHandler,
        FindNodeDemandHandler,
        FindRetailerCallsHandler,
        FindSellThroughHandler,
      ],
    };
  }
}
