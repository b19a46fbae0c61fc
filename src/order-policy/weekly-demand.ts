import { demandScenarios } from './demand-scenarios.js';
import type { DemandScenario } from './order-problem.js';

/** What a forecast says of a week. Units. */
export interface WeekFigures {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** How far forecasts of a level usually miss it, as a share of it. */
export const usualLevelSpread = 0.3;
/** Between p10 and p90 of a normal distribution lie so many standard deviations. */
export const deviationsInRange = 2.5631;

/**
 * Demand of coming weeks from their forecast: counts that vary around a level, which all weeks share.
 *
 * A range says how far single weeks lie from the forecast. Part of that is the level's error, which does not even out over weeks; the
 * rest is chance, at least that of single customers who come or not.
 *
 * @param weeks  one after the other, from the present one on
 */
export function weeklyDemand(weeks: readonly WeekFigures[], unitsPerCell: number): DemandScenario[] {
  const periods = weeks.map(({ mean, p10, p90 }) => ({ mean, variance: varianceAroundLevel({ mean, p10, p90 }) }));
  return demandScenarios(periods, usualLevelSpread, unitsPerCell);
}

/** Variance of a week's units around their level. */
export function varianceAroundLevel({ mean, p10, p90 }: WeekFigures): number {
  const all = ((p90 - p10) / deviationsInRange) ** 2;
  return Math.max(mean, all - (usualLevelSpread * mean) ** 2);
}
