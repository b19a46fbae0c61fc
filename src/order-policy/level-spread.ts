/** How far forecasts of a level usually miss it, as a share of it. */
export const usualLevelSpread = 0.3;
/** Between p10 and p90 of a normal distribution lie so many standard deviations. */
const deviationsInRange = 2.5631;

/**
 * Variance of a week's units around their level, from the week's forecast.
 *
 * A range says how far single weeks lie from their forecast. Part of that is the error of the level, which the coming weeks share and which
 * does not even out over them; this is the rest. Units of one customer each vary at least as their mean: a caller sees to that.
 *
 * @returns below 0 where the range is narrower than the error of the level
 */
export function varianceAroundLevel(mean: number, p10: number, p90: number): number {
  return ((p90 - p10) / deviationsInRange) ** 2 - (usualLevelSpread * mean) ** 2;
}
