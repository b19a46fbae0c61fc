import { type Panel } from '../timeseries/panel.js';
import { type PanelForecast, type PredictOptions } from './predict-options.js';
import { assemblePrediction, planPrediction, workOnPrediction } from './prediction-tasks.js';

export { type PanelForecast, type PredictOptions } from './predict-options.js';

/**
 * Forecasts every series of a panel, with quantiles, choosing the models by itself.
 *
 * Series that share a season, or are mostly sparse, are pooled and learnt together; others are forecast
 * one by one.
 *
 * Deterministic to the bit in panel and options.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param options  season and horizon, and what is known besides the series
 * @returns never NaN; ≥ 0 for a series without values below 0; a constant series gets its value, an empty one 0
 * @throws {SeriesError} naming argument, series and position
 * @example
 * const panel = panelOf([['tea', [4, 6, 5, 7, 6, 5, 6, 7]], ['gin', [9, 9, 9, 9]]]);
 * predictPanel(panel, { season: 1, horizon: 2 }).mean.slice(2) // → [9, 9]
 */
export function predictPanel(panel: Panel, options: PredictOptions): PanelForecast {
  const tasks = planPrediction(panel, options);
  return assemblePrediction(
    panel,
    options,
    tasks.map((task) => workOnPrediction(panel, options, task)),
  );
}
