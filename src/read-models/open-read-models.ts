import type { Database } from './database/database.js';
import type { DatabaseDefinition, OpenMode } from './database/database-definition.js';
import type { DatabaseLocation } from './database/location.js';
import { openDatabase } from './database/open-database.js';
import { AuditPosting } from './entities/audit-posting.entity.js';
import { Checkpoint } from './entities/checkpoint.entity.js';
import { HeldOrderLine } from './entities/held-lines.entity.js';
import { OrderPrice } from './entities/order-prices.entity.js';
import { OpenOrderLine, Order } from './entities/orders.entity.js';
import { KnownHeadRow } from './entities/known-head.entity.js';
import { Product } from './entities/products.entity.js';
import { Retailer } from './entities/retailers.entity.js';
import { Delivered, StockCount } from './entities/stock-position.entity.js';
import { Quota, Shortage } from './entities/supply.entity.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit } from './entities/visits.entity.js';
import { MissedCall, WeeklyDemand } from './entities/weekly-demand.entity.js';
import { knownHeads } from './migrations/known-heads.js';
import { initial } from './migrations/models/initial.js';

export const readModelsDefinition: DatabaseDefinition = {
  title: 'Read models',
  entities: [
    ...[
      Checkpoint,
      KnownHeadRow,
      Retailer,
      Product,
      WeeklyDemand,
      MissedCall,
      StockCount,
      Delivered,
      Order,
      OpenOrderLine,
    ],
    ...[Visit, FollowUpTask, DeclaredDemand, Shelf, Quota, Shortage, HeldOrderLine, AuditPosting],
    OrderPrice,
  ],
  migrations: [initial, knownHeads],
  remedy: 'Delete the file: it is made again.',
  cacheKibibytes: 256 * 1024,
  busyMilliseconds: 10_000,
};

/** Opens the read models: `read` for those who ask them, `write` for the projector, which also makes and migrates them. */
export function openReadModels(location: DatabaseLocation, mode: OpenMode): Promise<Database> {
  return openDatabase(location, readModelsDefinition, mode);
}
