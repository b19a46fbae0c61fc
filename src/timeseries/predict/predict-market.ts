import { withoutLast } from '../backtest/held-back.js';
import { fitGlobal, forecastGlobal } from '../global/global-model.js';
import { type Panel, seriesOf, weightsOf } from '../panel.js';
import { type SeasonCalendar } from '../seasonality/season-calendar.js';
import { SERIES_CLASSES, classOfSeries } from '../selection/series-class.js';
import { candidateForecasts } from './candidate-forecasts.js';
import { poolByClass } from './class-pools.js';
import { pooledQuantile } from './error-pool.js';
import { errorScale } from './error-scale.js';
import { gatherEvidence } from './evidence.js';
import { combine, learnWeights } from './learn-weights.js';
import { type PanelSeason, factorsOf, learnPanelSeason, withoutSeason } from './panel-season.js';
import { type PanelForecast, type PredictOptions, emptyForecast } from './predict-options.js';

/** Past origins the choice of models and the quantiles are learnt from, in horizons back. */
const ORIGINS = [2, 1];

/** Series that must share a season for it to be believed without having been seen twice. */
const MANY = 20;
/** What it must then explain, as a share of squared error. */
const MUCH = 0.05;

/**
 * The season as it could be learnt before the oldest origin of the evidence.
 *
 * Where no series was a season long by then, the present one stands in, if many series show it strongly.
 */
export function pastSeason(
  panel: Panel,
  starts: Int32Array,
  calendar: SeasonCalendar,
  horizon: number,
): PanelSeason | undefined {
  const back = Math.max(...ORIGINS) * horizon;
  let longest = 0;
  panel.ids.forEach((_, i) => (longest = Math.max(longest, seriesOf(panel, i).length)));
  if (longest - back >= calendar.periodsPerYear) return learnPanelSeason(withoutLast(panel, back), starts, calendar);
  return panel.ids.length >= MANY ? learnPanelSeason(panel, starts, calendar, MUCH) : undefined;
}

/**
 * Forecasts series that tell something about each other: they share a season, or are so sparse that only together
 * they show anything.
 *
 * The common season is taken out, a global model learns across what remains, local models look at each series alone;
 * their combination and the quantiles come from past origins, class by class; then the season is put back.
 */
export function predictMarket(
  panel: Panel,
  starts: Int32Array,
  calendar: SeasonCalendar,
  past: PanelSeason | undefined,
  options: PredictOptions,
): PanelForecast {
  const { season, horizon } = options;
  const clocked = { ...options, starts, maxRows: rowsFor(panel) };
  const evidence = gatherEvidence(withoutSeason(panel, starts, past), clocked, ORIGINS);
  const weights = new Map(SERIES_CLASSES.map((kind) => [kind, learnWeights(kind, season, evidence)]));
  const pools = poolByClass(
    evidence.map((example) => ({ ...example, said: combine(example.forecasts, weights.get(example.kind)!) })),
    horizon,
  );

  const present = past && learnPanelSeason(panel, starts, calendar);
  const plain = withoutSeason(panel, starts, present);
  const classes = plain.ids.map((_, i) => classOfSeries(seriesOf(plain, i), season, weightsOf(plain, i)));
  const global = forecastGlobal(fitGlobal(plain, clocked), plain);
  const forecasts = candidateForecasts(plain, classes, season, horizon, global);

  const forecast = emptyForecast(panel.ids.length, horizon);
  forecasts.forEach((said, i) => {
    if (!said) return;
    const y = seriesOf(plain, i);
    const expected = combine(said, weights.get(classes[i]!)!);
    const scale = errorScale(y, weightsOf(plain, i));
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
