import { fitGlobal, forecastGlobal } from '../global/global-model.js';
import { type Panel, seriesOf, weightsOf } from '../panel.js';
import { type SeasonCalendar } from '../seasonality/season-calendar.js';
import { SERIES_CLASSES, classOfSeries } from '../selection/series-class.js';
import { candidateForecasts } from './candidate-forecasts.js';
import { poolByClass } from './class-pools.js';
import { pooledQuantile } from './error-pool.js';
import { changeScale } from './change-scale.js';
import { gatherEvidence } from './evidence.js';
import { combine, learnWeights } from './learn-weights.js';
import { factorsOf, learnPanelSeason, withoutSeason } from './panel-season.js';
import { pastOrigins } from './past-origins.js';
import { type PanelForecast, type PredictOptions, emptyForecast } from './predict-options.js';

/**
 * Forecasts series that tell something about each other: they share a season, or are so sparse that only together
 * they show anything.
 *
 * The common season is taken out, a global model learns across what remains, local models look at each series alone;
 * their combination and the quantiles come from past origins, class by class; then the season is put back.
 *
 * @param seasonal  whether there is a common season to look for
 */
export function predictMarket(
  panel: Panel,
  starts: Int32Array,
  calendar: SeasonCalendar,
  seasonal: boolean,
  options: PredictOptions,
): PanelForecast {
  const { season, horizon } = options;
  const clocked = { ...options, starts, maxRows: rowsFor(panel) };
  const origins = pastOrigins(panel, starts, calendar, options, seasonal);
  const evidence = gatherEvidence(panel, clocked, origins);
  const weights = new Map(SERIES_CLASSES.map((kind) => [kind, learnWeights(kind, season, evidence)]));
  const pools = poolByClass(
    evidence.map((example) => ({ ...example, said: combine(example.forecasts, weights.get(example.kind)!) })),
    horizon,
  );

  const present = seasonal ? learnPanelSeason(panel, starts, calendar) : undefined;
  const plain = withoutSeason(panel, starts, present);
  const classes = plain.ids.map((_, i) => classOfSeries(seriesOf(plain, i), season, weightsOf(plain, i)));
  const global = forecastGlobal(fitGlobal(plain, clocked), plain);
  const forecasts = candidateForecasts(plain, classes, season, horizon, global);

  const forecast = emptyForecast(panel.ids.length, horizon);
  forecasts.forEach((said, i) => {
    if (!said) return;
    const y = seriesOf(plain, i);
    const expected = combine(said, weights.get(classes[i]!)!);
    const scale = changeScale(y, weightsOf(plain, i));
    const floor = y.some((value) => value < 0) ? -Infinity : 0;
    const pool = pools.get(classes[i]!) ?? pools.get('all');
    const factors = present && factorsOf(present, i, starts[i]! + y.length, horizon);
    for (let h = 0; h < horizon; h++) {
      const at = i * horizon + h;
      const centre = scale > 0 ? expected[h]! : y[y.length - 1]!;
      const factor = factors ? factors[h]! : 1;
      const quantile = (level: number): number =>
        scale > 0 ? centre + scale * pooledQuantile(pool, h + 1, centre / scale, level) : centre;
      forecast.mean[at] = factor * centre;
      forecast.p10[at] = factor * Math.max(floor, quantile(0.1));
      forecast.p50[at] = factor * Math.max(floor, quantile(0.5));
      forecast.p90[at] = factor * Math.max(floor, quantile(0.9));
    }
  });
  return forecast;
}

/** Examples the global model learns from: enough for the pool, no more than it needs. */
function rowsFor(panel: Panel): number {
  return Math.max(40_000, Math.min(150_000, 60 * panel.ids.length));
}
