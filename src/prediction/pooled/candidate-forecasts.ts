import { type Panel } from '../../timeseries/panel.js';
import { candidatesOf } from '../selection/candidates.js';
import { closedAhead } from '../selection/closed-ahead.js';
import { type SeriesClass } from '../selection/series-class.js';
import { recentHistory } from '../selection/recent-history.js';

/**
 * The forecast of every candidate of its class for every series: entry i holds one forecast of shape (horizon,) per
 * candidate, the global model's first where one is given; no entry for an empty series or one not wanted.
 *
 * A forecast that is not finite is replaced by the last value; where a short season is always empty it is 0.
 */
export function candidateForecasts(
  panel: Panel,
  classes: readonly SeriesClass[],
  season: number,
  horizon: number,
  global: Float64Array | undefined,
  wanted?: readonly boolean[],
): (readonly Float64Array[] | undefined)[] {
  return panel.ids.map((_, i) => {
    if (wanted && !wanted[i]) return undefined;
    const { y, weights } = recentHistory(panel, i, season);
    if (y.length === 0) return undefined;
    const forecasts = candidatesOf(classes[i]!, season).map(({ forecast }) => forecast(y, horizon, season, weights));
    if (global) forecasts.unshift(global.slice(i * horizon, (i + 1) * horizon));
    const negative = y.some((value) => value < 0);
    const closed = closedAhead(y, season, horizon);
    for (const forecast of forecasts) {
      makeValid(forecast, y[y.length - 1]!, negative);
      closed?.forEach((isClosed, h) => isClosed && (forecast[h] = 0));
    }
    return forecasts;
  });
}

function makeValid(forecast: Float64Array, last: number, negative: boolean): void {
  for (let h = 0; h < forecast.length; h++) {
    if (!Number.isFinite(forecast[h]!)) forecast[h] = last;
    if (!negative && forecast[h]! < 0) forecast[h] = 0;
  }
}
