import { type OrderSizes } from './order-sizes.js';

/** A chance of an order beyond this is taken for certain; more demand than that means larger orders. */
const CERTAIN = 0.98;

/**
 * Quantile of demand in one period that sees an order with some chance, of an empirical size.
 *
 * The chance is the one that makes the expected demand `mean`; where even an order each period would not reach it,
 * sizes are scaled up.
 *
 * @param mean  expected units in the period, ≥ 0
 * @param orders  sizes of one order, see {@link orderSizes}
 * @param level  0 < level < 1
 * @returns least number of units that demand stays within with chance `level`; 0 where no order is that likely
 * @example
 * const sizes = orderSizes(Float64Array.of(0, 4, 0, 4, 6, 0));
 * periodQuantile(1.5, sizes, 0.9) // → 6
 */
export function periodQuantile(mean: number, orders: OrderSizes, level: number): number {
  const { sizes, chances } = orders;
  if (mean <= 0 || sizes.length === 0) return 0;
  const { order, scale } = orderChance(mean, orders);
  let chance = 1 - order;
  if (level <= chance) return 0;
  for (let i = 0; i < sizes.length; i++) {
    chance += order * chances[i]!;
    if (chance >= level - 1e-12) return scale * sizes[i]!;
  }
  return scale * sizes[sizes.length - 1]!;
}

/** The chance of an order in a period that makes its expected demand `mean`, and what sizes are scaled by where none is enough. */
export function orderChance(mean: number, { mean: usual }: OrderSizes): { order: number; scale: number } {
  const wanted = mean / usual;
  const order = Math.min(CERTAIN, wanted);
  return { order, scale: wanted / order };
}
