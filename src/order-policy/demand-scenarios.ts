import { demandCells } from './demand-cells.js';
import type { DemandScenario } from './order-problem.js';

/** Expected demand of a period, and how much it varies around its level. */
export interface PeriodDemand {
  /** units, ≥ 0 */
  readonly mean: number;
  /** of the units at that level, ≥ 0 */
  readonly variance: number;
}

/** Points and chances of Gauss and Hermite: a normal level is followed exactly up to its fifth moment. */
const points = [-Math.sqrt(3), 0, Math.sqrt(3)];
const chances = [1 / 6, 2 / 3, 1 / 6];

/**
 * Demand whose level is not known exactly: all periods share the level, so that after weeks that sold more than expected the next ones
 * probably do too.
 *
 * @param levelSpread  standard deviation of the level as a share of it, ≥ 0
 */
export function demandScenarios(
  periods: readonly PeriodDemand[],
  levelSpread: number,
  unitsPerCell: number,
): DemandScenario[] {
  const at = (level: number) =>
    periods.map(({ mean, variance }) => demandCells(level * mean, level * variance, unitsPerCell));
  if (!(levelSpread > 0)) return [{ chance: 1, periods: at(1) }];
  const levels = logarithmicLevels(levelSpread);
  return levels.map((level, k) => ({ chance: chances[k] ?? 0, periods: at(level) }));
}

/** Levels above 0 with mean 1: of a lognormal one. */
function logarithmicLevels(spread: number): number[] {
  const sigma = Math.sqrt(Math.log1p(spread * spread));
  const raw = points.map((point) => Math.exp(sigma * point));
  const mean = raw.reduce((sum, level, k) => sum + level * (chances[k] ?? 0), 0);
  return raw.map((level) => level / mean);
}
