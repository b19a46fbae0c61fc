import { type Panel } from '../timeseries/panel.js';
import { type PanelForecast, type PredictOptions } from './predict-options.js';
import { assemblePrediction, planPrediction, workOnPrediction } from './prediction-tasks.js';

export { type PanelForecast, type PredictOptions } from './predict-options.js';

/**
 * Forecasts every series of a panel, with quantiles, choosing the models by itself.
 *
 * Series that share a season, or are mostly sparse, are taken for one market and learnt together; others are forecast
 * each by itself.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @returns never NaN; ≥ 0 for a series without values below 0; a constant series gets its value, an empty one 0
 * @throws {SeriesError} naming argument, series and position
 *
 * Deterministic to the bit in panel and options.
 */
export function predictPanel(panel: Panel, options: PredictOptions): PanelForecast {
  const tasks = planPrediction(panel, options);
  return assemblePrediction(
    panel,
    options,
    tasks.map((task) => workOnPrediction(panel, options, task)),
  );
}
