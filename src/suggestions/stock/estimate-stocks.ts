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

/** How much wider than usual the stock of each product is spread, as its own counts and those of its class teach. */
export function learntSpreads(products: readonly CountedProduct[]): number[] {
  const own = products.map(({ history, forecastPerDay }) => countingErrors(history, forecastPerDay));
  const ofClass = new Map<string, CountingErrors>();
  products.forEach(({ productClass }, i) =>
    ofClass.set(productClass, addErrors(ofClass.get(productClass) ?? none, own[i] ?? none)),
  );
  return products.map(({ productClass }, i) => learntSpread(own[i] ?? none, ofClass.get(productClass) ?? none));
}

/** The stock of each counted product of one retailer on a day. */
export function estimateStocks(products: readonly CountedProduct[], on: string): Map<string, StockEstimate> {
  const spreads = learntSpreads(products);
  const stocks = new Map<string, StockEstimate>();
  products.forEach(({ sku, history, forecastPerDay }, i) => {
    const stock = stockEstimate(history, on, forecastPerDay, spreads[i] ?? 1);
    if (stock) stocks.set(sku, stock);
  });
  return stocks;
}
