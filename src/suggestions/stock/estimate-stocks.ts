import { addErrors, countingErrors, learntSpread, type CountingErrors } from './counting-errors.js';
import type { ShelfHistory } from './shelf-history.js';
import { stockEstimate, type StockEstimate } from './stock-estimate.js';

/** A counted product of one retailer. */
export interface CountedProduct {
  readonly sku: string;
  /** products of a class learn from each other's counts */
  readonly productClass: string;
  readonly history: ShelfHistory;
  /** units a day that the forecast expects, ≥ 0 */
  readonly forecastPerDay: number;
}

const none: CountingErrors = { counts: 0, squared: 0 };

/** The stock of each counted product of one retailer on a day. */
export function estimateStocks(products: readonly CountedProduct[], on: string): Map<string, StockEstimate> {
  const own = products.map(({ history, forecastPerDay }) => countingErrors(history, forecastPerDay));
  const ofClass = new Map<string, CountingErrors>();
  products.forEach(({ productClass }, i) =>
    ofClass.set(productClass, addErrors(ofClass.get(productClass) ?? none, own[i] ?? none)),
  );
  const stocks = new Map<string, StockEstimate>();
  products.forEach(({ sku, productClass, history, forecastPerDay }, i) => {
    const spread = learntSpread(own[i] ?? none, ofClass.get(productClass) ?? none);
    const stock = stockEstimate(history, on, forecastPerDay, spread);
    if (stock) stocks.set(sku, stock);
  });
  return stocks;
}
