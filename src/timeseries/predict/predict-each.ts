import { intermittentLeaf } from '../models/intermittent-leaf.js';
import { type Panel, seriesOf, weightsOf } from '../panel.js';
import { type SeriesClass, classOfSeries } from '../selection/series-class.js';
import { smoothEnsemble } from '../selection/smooth-ensemble.js';
import { type PooledError, poolErrors, pooledQuantile } from './error-pool.js';
import { changeScale } from './change-scale.js';
import { type PanelForecast, type PredictOptions, emptyForecast } from './predict-options.js';

/** Past errors are taken so much larger: the models' parameters had seen what they were judged by. */
const WIDER = 1.22;

/**
 * Forecasts series that have nothing in common, each from its own past: the ensemble of smooth models, or the
 * intermittent leaf. Quantiles of the ensemble come from its past errors, pooled over all series in units of each one's scale.
 */
export function predictEach(panel: Panel, { season, horizon }: PredictOptions): PanelForecast {
  const forecast = emptyForecast(panel.ids.length, horizon);
  const errors: PooledError[] = [];
  const scales = new Float64Array(panel.ids.length);
  panel.ids.forEach((_, i) => {
    const y = seriesOf(panel, i);
    const weights = weightsOf(panel, i);
    if (y.length === 0) return;
    const at = i * horizon;
    const scale = changeScale(y, weights);
    if (!(scale > 0)) {
      for (const part of parts(forecast)) part.fill(y[y.length - 1]!, at, at + horizon);
    } else if (isSparse(classOfSeries(y, season, weights))) {
      const leaf = intermittentLeaf(y, horizon, { weights });
      forecast.mean.set(leaf.mean, at);
      forecast.p10.set(leaf.p10, at);
      forecast.p50.set(leaf.p50, at);
      forecast.p90.set(leaf.p90, at);
    } else {
      const { mean, residuals } = smoothEnsemble(y, season, horizon, { weights });
      const floor = y.some((value) => value < 0) ? -Infinity : 0;
      forecast.mean.set(
        mean.map((value) => Math.max(floor, value)),
        at,
      );
      scales[i] = scale;
      residuals.forEach((past, h) => {
        for (const error of past) errors.push({ step: h + 1, size: mean[h]! / scale, error: (WIDER * error) / scale });
      });
    }
  });
  spread(panel, forecast, scales, errors);
  return forecast;
}

function isSparse(kind: SeriesClass): boolean {
  return kind === 'dead' || kind === 'intermittent';
}

/** Sets the quantiles of every series that has a scale. */
function spread(panel: Panel, forecast: PanelForecast, scales: Float64Array, errors: readonly PooledError[]): void {
  const { horizon, mean, p10, p50, p90 } = forecast;
  const pool = poolErrors(errors, horizon);
  panel.ids.forEach((_, i) => {
    const scale = scales[i]!;
    if (!(scale > 0)) return;
    const floor = seriesOf(panel, i).some((value) => value < 0) ? -Infinity : 0;
    for (let h = 0; h < horizon; h++) {
      const at = i * horizon + h;
      const quantile = (level: number): number =>
        Math.max(floor, mean[at]! + scale * pooledQuantile(pool, h + 1, mean[at]! / scale, level));
      p10[at] = quantile(0.1);
      p50[at] = quantile(0.5);
      p90[at] = quantile(0.9);
    }
  });
}

function parts({ mean, p10, p50, p90 }: PanelForecast): readonly Float64Array[] {
  return [mean, p10, p50, p90];
}
