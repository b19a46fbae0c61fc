import type { Cells } from './cells.js';

/**
 * A level that demand may have, and the demand of each period on that level: periods before the order arrives, the one it has to
 * last for, and the one after it. A forecast that knows more gives other scenarios; the policy reads nothing else of it.
 */
export interface DemandScenario {
  readonly chance: number;
  readonly periods: readonly Cells[];
}

/** What is known when an order is decided. Quantities are counted in cells of `unitsPerCell` units. */
export interface OrderProblem {
  readonly unitsPerCell: number;
  /** at the beginning of the first period, one distribution for each scenario */
  readonly stock: readonly Cells[];
  /** chances that add up to 1, all with the same number of periods, at least two more than there are arrivals */
  readonly scenarios: readonly DemandScenario[];
  /** units that arrive at the beginning of each period before the order's */
  readonly arrivals: readonly number[];
  /** weeks of the period that the order has to last for, and of each one after it, > 0 */
  readonly weeksOfPeriod: number;
}

/** What can be ordered. */
export interface OrderLimits {
  /** units in a pack, whole number ≥ 1 */
  readonly packSize: number;
  /** absent: no limit */
  readonly mostUnits?: number | undefined;
  /** less than this is not ordered; absent: one pack */
  readonly leastUnits?: number | undefined;
}
