import type { Cells } from './cells.js';

/**
 * A stock whose distribution is known, beside levels of demand that are not: what has sold faster than expected since the stock was counted
 * stands there less, and goes on to sell faster. The higher the level of a scenario, the lower the part of the distribution that is its stock.
 *
 * @param chances  of the scenarios, by level, ascending; they add up to 1
 * @param correlation  0: the same distribution in each; 1: each scenario has a part of its own
 * @returns a distribution for each scenario; weighed by the chances they add up to `stock`
 */
export function coupledStock(stock: Cells, chances: readonly number[], correlation: number): Cells[] {
  let above = 1;
  return chances.map((chance) => {
    const [from, to] = [Math.max(0, above - chance), above];
    above = from;
    const own = partOf(stock, from, to);
    return stock.map((each, i) => (1 - correlation) * each + correlation * (own[i] ?? 0));
  });
}

/** The part of a distribution between two quantile levels, as a distribution. */
function partOf(stock: Cells, from: number, to: number): Cells {
  let below = 0;
  return stock.map((chance) => {
    const upTo = below + chance;
    const inside = Math.max(0, Math.min(upTo, to) - Math.max(below, from));
    below = upTo;
    return to > from ? inside / (to - from) : chance;
  });
}
