import type { Call } from '../call.js';
import { lastCountOf } from './shelf-history.js';

/** What may stand at a retailer of one product, and what the estimate begins with. */
export interface ProductStock {
  readonly sku: string;
  readonly lastCountedOn: string;
  readonly lastCount: number;
  readonly deliveredSince: number;
  /** expected units */
  readonly mean: number;
  /** units that the stock stays within with a chance of 10, 50 and 90 % */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The estimated stocks of a call, by product. */
export function stockAnswer({ state, stocks }: Pick<Call, 'state' | 'stocks'>): ProductStock[] {
  return [...stocks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([sku, { mean, p10, p50, p90 }]): ProductStock[] => {
      const last = lastCountOf(state.shelves.get(sku));
      if (!last) return [];
      const { on: lastCountedOn, quantity: lastCount, deliveredSince } = last;
      return [{ sku, lastCountedOn, lastCount, deliveredSince, mean, p10, p50, p90 }];
    });
}
