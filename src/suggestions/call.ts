import { daysBetween } from '../calendar/weeks.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { CallState } from './call-state.js';
import type { OrderCostSettings } from './order-cost-settings.js';
import type { RunOutlook } from './run-outlook.js';
import type { StockEstimate } from './stock/stock-estimate.js';

/** Everything that is the same for all products of a call. */
export interface Call {
  readonly state: CallState;
  readonly run: ForecastRun;
  readonly outlook: RunOutlook;
  readonly orderCosts: OrderCostSettings;
  /** days from this call to the delivery of what is ordered now */
  readonly leadDays: number;
  /** days from this call to the delivery after next */
  readonly protectionDays: number;
  /** what may stand at the retailer of each product that was counted */
  readonly stocks: ReadonlyMap<string, StockEstimate>;
}

/** What the whole region is expected to order of a product until the delivery after next, over a usual stretch of the forecast. */
export function seasonRatio({ state, run, outlook, protectionDays }: Call, sku: string): number {
  const weeks = outlook.expected.get(sku) ?? new Float64Array();
  const from = Math.min(weeks.length - 1, Math.max(0, Math.floor(daysBetween(run.firstWeek, state.on) / 7)));
  const coming = weeks.subarray(from, from + Math.ceil(protectionDays / 7));
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(weeks) > 0 ? mean(coming) / mean(weeks) : 1;
}
