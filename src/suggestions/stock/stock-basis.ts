import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import type { SellThrough } from '../../projections/stock-position/sell-through.js';
import type { Call } from '../call.js';
import { countedProducts } from './call-stocks.js';
import { learntSpreads } from './estimate-stocks.js';
import { forecastDays, salesPerDay, weightedSales, type WeightedSales } from './sales-rate.js';
import type { ShelfHistory } from './shelf-history.js';
import { stockAnswer, type ProductStock } from './stock-answer.js';
import { usualStock, type UsualStock } from './usual-stock.js';

/** What the estimated stock of a product is made from. */
export interface StockBasis {
  readonly stock: ProductStock;
  readonly history: ShelfHistory;
  /** units a day that the forecast expects */
  readonly forecastPerDay: number;
  /** it counts as much as so many days between counts */
  readonly forecastDays: number;
  /** what was sold between counts, and how much each counts */
  readonly stretches: readonly (SellThrough & { readonly sales: WeightedSales })[];
  /** units a day that counts and forecast say together */
  readonly salesPerDay: number;
  /** what usually stands there, as the counts say */
  readonly usual: UsualStock;
  /** how much wider than usual the estimate is, as earlier counts showed estimates to be */
  readonly spread: number;
  /** the chance of 0, 1 … units */
  readonly chances: readonly number[];
}

/** @returns undefined where the product was not counted, or the forecast does not know it */
export function stockBasis(call: Call, leaves: readonly ForecastNode[], sku: string): StockBasis | undefined {
  const products = countedProducts(call, leaves);
  const place = products.findIndex((each) => each.sku === sku);
  const [product, estimate] = [products[place], call.stocks.get(sku)];
  const stock = stockAnswer(call).find((each) => each.sku === sku);
  if (!product || !estimate || !stock) return undefined;
  const { history, forecastPerDay } = product;
  const { on } = call.state;
  const perDay = salesPerDay(history.stretches, on, forecastPerDay);
  return {
    ...{ stock, history, forecastPerDay, forecastDays, salesPerDay: perDay },
    stretches: history.stretches.map((each) => ({ ...each, sales: weightedSales(each, on, forecastPerDay) })),
    usual: usualStock(history.counts, on, perDay),
    spread: learntSpreads(products)[place] ?? 1,
    chances: Array.from(estimate.probabilities),
  };
}
