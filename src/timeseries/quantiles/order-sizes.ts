/** Weight of an order's size against the one after it. */
const MEMORY = 0.92;
/** Orders further back are not read. */
const MOST = 40;

/** What one order of a series may be: sizes and how likely each is. */
export interface OrderSizes {
  /** shape (k,): units per order, ascending; empty where nothing was ever ordered */
  readonly sizes: Float64Array;
  /** shape (k,): chance of each size, adding up to 1 */
  readonly chances: Float64Array;
  /** expected size, 0 where nothing was ever ordered */
  readonly mean: number;
}

/**
 * The empirical distribution of order sizes, recent orders counting more.
 *
 * @param demand  shape (n,): units per period, oldest first, ≥ 0
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how much each size counts; absent: all 1
 * @returns sizes, how likely each is, and their mean
 * @example orderSizes(Float64Array.of(0, 4, 0, 4, 6, 0)).sizes // → [4, 4, 6]
 */
export function orderSizes(demand: Float64Array, weights?: Float64Array): OrderSizes {
  const sizes = new Float64Array(MOST);
  const chances = new Float64Array(MOST);
  let count = 0;
  let total = 0;
  let sum = 0;
  let memory = 1;
  for (let t = demand.length - 1; t >= 0 && count < MOST; t--) {
    const size = demand[t]!;
    const chance = memory * (weights === undefined ? 1 : weights[t]!);
    if (size === 0 || chance <= 0) continue;
    let at = count++;
    for (; at > 0 && sizes[at - 1]! > size; at--) {
      sizes[at] = sizes[at - 1]!;
      chances[at] = chances[at - 1]!;
    }
    sizes[at] = size;
    chances[at] = chance;
    total += chance;
    sum += chance * size;
    memory *= MEMORY;
  }
  for (let i = 0; i < count; i++) chances[i]! /= total;
  return { sizes: sizes.subarray(0, count), chances: chances.subarray(0, count), mean: count === 0 ? 0 : sum / total };
}
