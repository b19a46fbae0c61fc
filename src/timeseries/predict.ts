import { withoutLast } from './backtest/held-back.js';
import { endingTogether, fitGlobal, forecastGlobal } from './global/global-model.js';
import { type Panel, seriesOf, weightsOf } from './panel.js';
import { candidateForecasts } from './predict/candidate-forecasts.js';
import { type ErrorPool, type PooledError, poolErrors, pooledQuantile } from './predict/error-pool.js';
import { errorScale } from './predict/error-scale.js';
import { type Evidence, gatherEvidence } from './predict/evidence.js';
import { combine, learnWeights } from './predict/learn-weights.js';
import { factorsOf, learnPanelSeason, withoutSeason } from './predict/panel-season.js';
import { type PanelForecast, type PredictOptions, calendarOf, checkPredictable } from './predict/predict-options.js';
import { type SeriesClass, classOfSeries } from './selection/series-class.js';

export { type PanelForecast, type PredictOptions } from './predict/predict-options.js';

/** Past origins the choice of models and the quantiles are learnt from, in horizons back. */
const ORIGINS = [2, 1];
const CLASSES: readonly SeriesClass[] = ['dead', 'intermittent', 'smooth', 'seasonal'];

/**
 * Forecasts every series of a panel, with quantiles, choosing the models by itself.
 *
 * A global model learns across all series; local models look at each series alone. How they are combined is learnt per
 * class of series from what they would have said at past origins, and the quantiles from how wrong the combination
 * would have been there.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @returns never NaN; ≥ 0 for a series without values below 0; a constant series gets its value, an empty one 0
 * @throws {SeriesError} naming argument, series and position
 *
 * Deterministic to the bit in panel and options.
 */
export function predictPanel(panel: Panel, options: PredictOptions): PanelForecast {
  checkPredictable(panel, options);
  const { season, horizon } = options;
  const starts = options.starts ?? endingTogether(panel);
  const calendar = calendarOf(panel, starts, options);
  const clocked = { ...options, starts, maxRows: rowsFor(panel) };
  const past = learnPanelSeason(withoutLast(panel, Math.max(...ORIGINS) * horizon), starts, calendar);
  const evidence = gatherEvidence(withoutSeason(panel, starts, past), clocked, ORIGINS);
  const weights = new Map(CLASSES.map((kind) => [kind, learnWeights(kind, season, evidence)]));
  const pools = poolByClass(evidence, weights, horizon);

  const present = learnPanelSeason(panel, starts, calendar);
  const plain = withoutSeason(panel, starts, present);
  const classes = plain.ids.map((_, i) => classOfSeries(seriesOf(plain, i), season, weightsOf(plain, i)));
  const global = forecastGlobal(fitGlobal(plain, clocked), plain);
  const forecasts = candidateForecasts(plain, classes, season, horizon, global);

  const size = panel.ids.length * horizon;
  const [mean, p10, p50, p90] = [0, 1, 2, 3].map(() => new Float64Array(size)) as Quadruple;
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
      mean[at] = factor * centre;
      const quantile = (level: number): number =>
        scale > 0 && pool ? centre + scale * pooledQuantile(pool, h + 1, centre / scale, level) : centre;
      p10[at] = factor * Math.max(floor, quantile(0.1));
      p50[at] = factor * Math.max(floor, quantile(0.5));
      p90[at] = factor * Math.max(floor, quantile(0.9));
    }
  });
  return { horizon, mean, p10, p50, p90 };
}

type Quadruple = [Float64Array, Float64Array, Float64Array, Float64Array];

/** Examples the global model learns from: enough for the pool, no more than it needs. */
function rowsFor(panel: Panel): number {
  return Math.max(40_000, Math.min(150_000, 60 * panel.ids.length));
}

function poolByClass(
  evidence: readonly Evidence[],
  weights: ReadonlyMap<SeriesClass, Float64Array>,
  horizon: number,
): Map<SeriesClass | 'all', ErrorPool> {
  const errors = new Map<SeriesClass | 'all', PooledError[]>([['all', []]]);
  for (const { kind, forecasts, actual, scale } of evidence) {
    const said = combine(forecasts, weights.get(kind)!);
    const own = errors.get(kind) ?? [];
    errors.set(kind, own);
    said.forEach((centre, h) => {
      const error = { step: h + 1, size: centre / scale, error: (actual[h]! - centre) / scale };
      own.push(error);
      errors.get('all')!.push(error);
    });
  }
  const pools = new Map<SeriesClass | 'all', ErrorPool>();
  for (const [kind, list] of errors) {
    const pool = list.length >= LEAST_POOL || kind === 'all' ? poolErrors(list, horizon) : undefined;
    if (pool) pools.set(kind, pool);
  }
  return pools;
}

/** A class with fewer past errors than this borrows those of all classes. */
const LEAST_POOL = 400;
