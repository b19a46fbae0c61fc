import type { Database } from './database/database.js';
import type { DatabaseDefinition, OpenMode } from './database/database-definition.js';
import type { DatabaseLocation } from './database/location.js';
import { openDatabase } from './database/open-database.js';
import { ReopeningSql } from './database/sqlite/reopening-sql.js';
import { AuditPosting } from './entities/audit-posting.entity.js';
import { CallDayChangeRow } from './entities/call-days.entity.js';
import { RetailerCall } from './entities/calls.entity.js';
import { CompletedDelivery, OpenDispatch } from './entities/deliveries.entity.js';
import { Notice } from './entities/notices.entity.js';
import { Complaint } from './entities/complaints.entity.js';
import { EventBlock, EventText, SearchPosting } from './entities/history-search.entity.js';
import { Checkpoint } from './entities/checkpoint.entity.js';
import { HeldOrderLine } from './entities/held-lines.entity.js';
import { OrderPrice } from './entities/order-prices.entity.js';
import { LinesOfOrder, OpenOrderLine } from './entities/order-lines.entity.js';
import { Order } from './entities/orders.entity.js';
import { KnownHeadRow } from './entities/known-head.entity.js';
import { ParkedEvent } from './entities/parked-event.entity.js';
import { ProductDemand } from './entities/product-demand.entity.js';
import { Product } from './entities/products.entity.js';
import { Retailer } from './entities/retailers.entity.js';
import { DeliveriesOfDay, StockCount } from './entities/stock-position.entity.js';
import { Quota, QuotaVersion, Shortage } from './entities/supply.entity.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit } from './entities/visits.entity.js';
import { Wish } from './entities/wishes.entity.js';
import { MissedCall, WeeklyDemand } from './entities/weekly-demand.entity.js';
import { callCalendar } from './migrations/models/call-calendar.js';
import { completedDeliveries } from './migrations/models/completed-deliveries.js';
import { notices } from './migrations/models/notices.js';
import { complaints } from './migrations/models/complaints.js';
import { historySearch } from './migrations/models/history-search.js';
import { productDemand } from './migrations/models/product-demand.js';
import { cutLines } from './migrations/models/cut-lines.js';
import { factHashes } from './migrations/models/fact-hashes.js';
import { knownHeads } from './migrations/known-heads.js';
import { doubtsInChinese } from './migrations/models/doubts-in-chinese.js';
import { endsRecorded } from './migrations/models/ends-recorded.js';
import { deliveriesOfDays } from './migrations/models/deliveries-of-days.js';
import { initial } from './migrations/models/initial.js';
import { callResults } from './migrations/models/call-results.js';
import { measureWords } from './migrations/models/measure-words.js';
import { linesOfOrders } from './migrations/models/lines-of-orders.js';
import { orderLines } from './migrations/models/order-lines.js';
import { orderPrices } from './migrations/models/order-prices.js';
import { productCosts } from './migrations/models/product-costs.js';
import { productDates } from './migrations/models/product-dates.js';
import { quotaVersions } from './migrations/models/quota-versions.js';
import { parkedEventsAndGenerations } from './migrations/models/parked-events.js';

export const readModelsDefinition: DatabaseDefinition = {
  title: 'Read models',
  entities: [
    ...[
      Checkpoint,
      KnownHeadRow,
      ParkedEvent,
      Retailer,
      Product,
      WeeklyDemand,
      MissedCall,
      StockCount,
      DeliveriesOfDay,
      Order,
      LinesOfOrder,
      OpenOrderLine,
    ],
    ...[Visit, FollowUpTask, DeclaredDemand, Shelf, Quota, Shortage, HeldOrderLine, AuditPosting],
    ...[OrderPrice, RetailerCall, Wish, CallDayChangeRow, QuotaVersion, Complaint, Notice],
    ...[SearchPosting, EventText, EventBlock, ProductDemand, CompletedDelivery, OpenDispatch],
  ],
  migrations: [
    initial,
    orderPrices,
    parkedEventsAndGenerations,
    factHashes,
    knownHeads,
    orderLines,
    cutLines,
    measureWords,
    callResults,
    callCalendar,
    quotaVersions,
    complaints,
    linesOfOrders,
    notices,
    productDates,
    productCosts,
    historySearch,
    productDemand,
    deliveriesOfDays,
    endsRecorded,
    completedDeliveries,
    doubtsInChinese,
  ],
  remedy: 'Run `almanac rebuild`, or start the service again: the file is set aside and made anew from the events.',
  cacheKibibytes: 256 * 1024,
  busyMilliseconds: 60_000,
};

/**
 * Opens the read models: `read` for those who ask them, `write` for the projector, which also makes and migrates them. A file that is
 * set aside while it is read makes way for the one that takes its name.
 */
export async function openReadModels(location: DatabaseLocation, mode: OpenMode): Promise<Database> {
  const open = () => openDatabase(location, readModelsDefinition, mode);
  const database = await open();
  if (mode !== 'read' || location.kind === 'postgres') return database;
  const sql = new ReopeningSql(database, open);
  return { ...database, sql, close: () => sql.close() };
}
