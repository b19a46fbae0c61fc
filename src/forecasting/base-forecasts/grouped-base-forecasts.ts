import type { GroupedLevel } from '../history/grouped-demand.js';
import { seasonFrom, type ForecastBuffers } from '../forecast-buffers.js';
import { forecastAggregate } from './aggregate-forecast.js';

/**
 * Base forecasts of the nodes of a grouped level from their own histories.
 *
 * @param demand  shape (nodes × weeks,)
 * @param season  shape (weeks + horizon,)
 * @returns shape (nodes × horizon,), 0 for a node without demand
 */
export function groupedBaseForecasts(
  { nodes }: GroupedLevel,
  demand: Float64Array,
  season: Float64Array,
  { history: { weeks }, horizon }: ForecastBuffers,
): Float64Array {
  const base = new Float64Array(nodes * horizon);
  for (let node = 0; node < nodes; node++) {
    const units = demand.subarray(node * weeks, (node + 1) * weeks);
    const first = units.findIndex((value) => value > 0);
    if (first < 0) continue;
    base.set(forecastAggregate(units.subarray(first), seasonFrom(season, first, weeks), horizon), node * horizon);
  }
  return base;
}
