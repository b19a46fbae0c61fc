import { SERIES_CLASSES } from '../selection/series-class.js';
import { poolByClass } from '../ranges/class-pools.js';
import { pooledQuantile } from '../ranges/error-pool.js';
import { type Evidence } from './evidence.js';
import { combine, learnWeights } from './learn-weights.js';
import { type PanelSeries } from './pooled-panel.js';
import { type PanelForecast, type PredictOptions, emptyForecast } from '../predict-options.js';

/**
 * Forecasts series that are learnt together, as a pooled panel: they share a season, or are so sparse that single ones show no
 * pattern.
 *
 * How candidates are combined, and the quantiles, come from past origins, class by class; then the season is
 * put back.
 */
export function assemblePooled(
  present: readonly (PanelSeries | undefined)[],
  evidence: readonly Evidence[],
  { season, horizon }: PredictOptions,
): PanelForecast {
  const weights = new Map(SERIES_CLASSES.map((kind) => [kind, learnWeights(kind, season, evidence)]));
  const pools = poolByClass(
    evidence.map((example) => ({ ...example, forecast: combine(example.forecasts, weights.get(example.kind)!) })),
    horizon,
  );
  const forecast = emptyForecast(present.length, horizon);
  present.forEach((series, i) => {
    if (!series) return;
    const { kind, scale, floor, factors } = series;
    const expected = combine(series.forecasts, weights.get(kind)!);
    const pool = pools.get(kind) ?? pools.get('all');
    for (let h = 0; h < horizon; h++) {
      const at = i * horizon + h;
      const centre = scale > 0 ? expected[h]! : series.last;
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
