import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { KnownPlanMonth, KnownWeek } from '../known-then/known-state.js';

/** A row of everything that was known at a moment. */
export type ModelRow =
  | { readonly kind: 'moment'; readonly position: string; readonly recordedAt: string; readonly day: string }
  | ({ readonly kind: 'demand'; readonly retailerId: string } & KnownWeek)
  | ({ readonly kind: 'stock'; readonly retailerId: string } & StockPosition)
  | ({ readonly kind: 'quota' } & Quota)
  | ({ readonly kind: 'shortage' } & Shortage)
  | {
      readonly kind: 'forecast';
      readonly runId: string;
      readonly asOf: string;
      readonly firstWeek: string;
      readonly horizon: number;
      /** whether its figures are still kept */
      readonly kept: boolean;
    }
  | {
      readonly kind: 'forecast-units';
      /** '' for a product at all retailers */
      readonly retailerId: string;
      readonly sku: string;
      /** of each week, oldest first */
      readonly units: readonly number[];
    }
  | {
      readonly kind: 'plan';
      readonly planId: string;
      readonly from: string;
      readonly weeks: number;
      readonly kept: boolean;
    }
  | ({ readonly kind: 'plan-month'; readonly sku: string } & KnownPlanMonth);

/** The fields that rows have, in the order of the columns of a CSV file. */
export const modelFields = [
  ...['kind', 'retailerId', 'sku', 'weekOf', 'requested', 'granted', 'delivered'],
  ...['lastCountedOn', 'lastCount', 'deliveredSince', 'onOrder'],
  ...['quotaId', 'retailerClass', 'fromDay', 'toDay', 'unitLimit', 'untilDay', 'cause', 'ended'],
  ...['runId', 'asOf', 'firstWeek', 'horizon', 'kept', 'units'],
  ...['planId', 'from', 'weeks', 'month', 'expected', 'toBuy', 'position', 'recordedAt', 'day'],
] as const;
