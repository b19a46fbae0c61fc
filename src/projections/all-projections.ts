import { auditIndex } from './audit-index/audit-index.projection.js';
import { deliveries } from './deliveries/deliveries.projection.js';
import { callDays } from './call-days/call-days.projection.js';
import { calls } from './calls/calls.projection.js';
import { historySearch } from './history-search/history-search.projection.js';
import { heldLines } from './held-lines/held-lines.projection.js';
import { orderPrices } from './order-prices/order-prices.projection.js';
import { productDemand } from './product-demand/product-demand.projection.js';
import { orders } from './orders/orders.projection.js';
import { products } from './products/products.projection.js';
import type { Projection } from './projection.js';
import { retailers } from './retailers/retailers.projection.js';
import { stockPosition } from './stock-position/stock-position.projection.js';
import { supply } from './supply/supply.projection.js';
import { visits } from './visits/visits.projection.js';
import { notices } from './notices/notices.projection.js';
import { complaints } from './complaints/complaints.projection.js';
import { wishes } from './wishes/wishes.projection.js';
import { weeklyDemand } from './weekly-demand/weekly-demand.projection.js';

/** Every read model there is. */
export const allProjections: readonly Projection[] = [
  retailers,
  products,
  weeklyDemand,
  stockPosition,
  orders,
  orderPrices,
  visits,
  supply,
  callDays,
  heldLines,
  calls,
  wishes,
  complaints,
  notices,
  auditIndex,
  historySearch,
  productDemand,
  deliveries,
] as readonly Projection[];

/** Their names, as `almanac rebuild` takes them. */
export const projectionNames = allProjections.map(({ name }) => name);
