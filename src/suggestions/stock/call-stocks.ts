import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import type { Call } from '../call.js';
import { leafOutlook } from '../leaf-outlook.js';
import { estimateStocks, type CountedProduct } from './estimate-stocks.js';
import type { StockEstimate } from './stock-estimate.js';

/** The stock of each counted product of a retailer on the day of a call, as far as the forecast knows the product. */
export function callStocks(call: Omit<Call, 'stocks'>, leaves: readonly ForecastNode[]): Map<string, StockEstimate> {
  return estimateStocks(countedProducts(call, leaves), call.state.on);
}

/** The counted products of a retailer that the forecast knows, with what it expects of them. */
export function countedProducts(
  { state, run, outlook, protectionDays }: Omit<Call, 'stocks'>,
  leaves: readonly ForecastNode[],
): CountedProduct[] {
  return leaves.flatMap((leaf): CountedProduct[] => {
    const { sku, rhythm } = leaf;
    const history = state.shelves.get(sku);
    if (!history || !rhythm) return [];
    const { perDay } = leafOutlook({ ...leaf, firstWeek: run.firstWeek }, state.on, protectionDays, rhythm);
    return [{ sku, history, productClass: outlook.classes.get(sku) ?? 'C', forecastPerDay: perDay }];
  });
}
