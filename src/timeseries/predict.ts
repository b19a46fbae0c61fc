import { endingTogether } from './global/global-model.js';
import { type Panel, seriesOf, weightsOf } from './panel.js';
import { predictEach } from './predict/predict-each.js';
import { pastSeason } from './predict/past-origins.js';
import { predictMarket } from './predict/predict-market.js';
import { type PanelForecast, type PredictOptions, calendarOf, checkPredictable } from './predict/predict-options.js';
import { classOfSeries } from './selection/series-class.js';

export { type PanelForecast, type PredictOptions } from './predict/predict-options.js';

/** From this share of sparse series on, a panel is taken for a market even without a common season. */
const SPARSE_MARKET = 0.3;

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
  checkPredictable(panel, options);
  const starts = options.starts ?? endingTogether(panel);
  const calendar = calendarOf(panel, starts, options);
  const seasonal = pastSeason(panel, starts, calendar, options.horizon) !== undefined;
  return seasonal || sparseShare(panel, options.season) >= SPARSE_MARKET
    ? predictMarket(panel, starts, calendar, seasonal, options)
    : predictEach(panel, options);
}

/** Share of series that are intermittent or dead. */
function sparseShare(panel: Panel, season: number): number {
  let sparse = 0;
  panel.ids.forEach((_, i) => {
    const kind = classOfSeries(seriesOf(panel, i), season, weightsOf(panel, i));
    if (kind === 'intermittent' || kind === 'dead') sparse++;
  });
  return panel.ids.length > 0 ? sparse / panel.ids.length : 0;
}
