import type { OrderCosts } from '../order-policy/order-costs.js';
import type { LastOrder } from './last-order.js';
import type { LeafOutlook } from './leaf-outlook.js';
import type { LastCount } from './stock/shelf-history.js';
import type { StockEstimate } from './stock/stock-estimate.js';

/** What is known of one retailer and product on the day of the call. */
export interface LeafPosition {
  readonly on: string;
  /** days from this call to the delivery after next */
  readonly protectionDays: number;
  /** days from this call to the delivery of what is ordered now */
  readonly leadDays: number;
  readonly costs: OrderCosts;
  readonly outlook: LeafOutlook;
  readonly usualUnits: number;
  readonly usualGapWeeks: number;
  readonly packSize: number;
  /** less is not ordered; absent: one pack */
  readonly leastUnits?: number | undefined;
  readonly lastCount?: LastCount;
  /** what may be left of it today; absent: it is run down by the demand that is forecast */
  readonly stock?: StockEstimate;
  readonly lastOrder?: LastOrder;
  /** units asked for or granted that have not arrived */
  readonly onOrder: number;
  /** units that quotas still allow; absent: no quota */
  readonly quotaLeft?: number;
  /** the product cannot be had at present */
  readonly short: boolean;
}
