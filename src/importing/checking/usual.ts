import type { PriceCell, ProductFigures } from './product-figures.js';

/** Prices move with the years: only those asked within this many days say what was usual. */
const daysNear = 400;

/** The prices asked around a day, or all there are where none was near. */
export function pricesNear({ prices }: ProductFigures, day: number): readonly PriceCell[] {
  const near = prices.filter(({ first, last }) => first - daysNear <= day && day <= last + daysNear);
  return near.length > 0 ? near : prices;
}

/** The price that half of the lines around a day did not exceed, or undefined where no price is known. */
export function usualPrice(figures: ProductFigures, day: number): number | undefined {
  return weightedMedian(pricesNear(figures, day).map(({ priceMinor, lines }) => [priceMinor, lines]));
}

/**
 * How many units its retailers order as one pack, as far as orders show it: the commonest quantity, where it is at least 3
 * and half of all lines are multiples of it.
 */
export function packFromOrders({ quantities, lines }: ProductFigures): number | undefined {
  if (lines < 10) return undefined;
  const [[common = 0] = []] = [...quantities].sort(([q, n], [p, m]) => m - n || q - p);
  if (common < 3) return undefined;
  let multiples = 0;
  for (const [quantity, n] of quantities) if (quantity % common === 0) multiples += n;
  return multiples * 2 >= lines ? common : undefined;
}

/** The quantity that a share of all lines did not exceed; undefined where none is known. */
export function usualQuantity({ quantities }: ProductFigures, share: number): number | undefined {
  return weightedMedian([...quantities], share);
}

function weightedMedian(pairs: readonly (readonly [value: number, weight: number])[], share = 0.5): number | undefined {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  let left = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of sorted) {
    left -= weight;
    if (left <= 1e-9) return value;
  }
  return sorted.at(-1)?.[0];
}
