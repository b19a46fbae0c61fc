import { checkCount } from '../check.js';
import { SeriesError } from '../series-error.js';
import { LEVELS, type Quantiles } from './quantiles.js';

/** Fewer errors than this at a horizon borrow from the horizons beside it. */
const ENOUGH = 200;

/** How far quantiles lie from the forecast, learnt from errors made before. */
export interface ConformalFit {
  /** per level of `LEVELS`, shape (horizon,): in error scales, to be added to the forecast */
  readonly offsets: readonly Float64Array[];
}

/**
 * Learns the spread of a forecast from its errors at rolling origins, over one series or a pool of like ones.
 *
 * No distribution is assumed: an offset is the error's own quantile, at the rank that keeps its promise for finitely many
 * errors too. Signed errors are used, so a forecast that runs high is centred.
 *
 * @param errors  shape (samples × horizon,), origin by origin: (actual − forecast) / `errorScale`; NaN where not observed
 * @param horizon  periods ahead, whole number ≥ 1
 * @throws {SeriesError} where the errors do not fit the horizon, or a horizon has none at all
 * @see Lei et al. (2018), JASA 113(523), 1094–1111
 */
export function fitConformal(errors: Float64Array, horizon: number): ConformalFit {
  checkCount('horizon', horizon);
  if (errors.length % horizon !== 0)
    throw new SeriesError('errors', `a multiple of ${horizon} value(s)`, `${errors.length}`);
  const byHorizon = Array.from({ length: horizon }, (_, h) =>
    errors.filter((e, i) => i % horizon === h && !Number.isNaN(e)),
  );
  const offsets = LEVELS.map(() => new Float64Array(horizon));
  for (let h = 0; h < horizon; h++) {
    const pool = pooled(byHorizon, h).sort();
    if (pool.length === 0) throw new SeriesError('errors', 'at least 1 value(s)', '0', { position: h });
    LEVELS.forEach((level, q) => (offsets[q]![h] = rankedAt(pool, level)));
  }
  return { offsets };
}

/**
 * Quantiles around a forecast.
 *
 * @param mean  shape (horizon,): at most as long as the fit's
 * @param scale  error scale of the series, ≥ 0
 * @param least  quantiles are cut off here; demand is never below 0
 * @throws {SeriesError} where the forecast reaches further than the fit
 */
export function conformalQuantiles(mean: Float64Array, scale: number, { offsets }: ConformalFit, least = 0): Quantiles {
  const known = offsets[0]!.length;
  if (mean.length > known) throw new SeriesError('mean', `at most ${known} value(s)`, `${mean.length}`);
  const [p10, p50, p90] = offsets.map((offset) => mean.map((value, h) => Math.max(least, value + scale * offset[h]!)));
  return { p10: p10!, p50: p50!, p90: p90! };
}

/** Errors of a horizon, with those of its neighbours until there are enough. */
function pooled(byHorizon: readonly Float64Array[], h: number): Float64Array {
  let reach = 0;
  for (;;) {
    const near = byHorizon.slice(Math.max(0, h - reach), h + reach + 1);
    const count = near.reduce((sum, part) => sum + part.length, 0);
    if (count >= ENOUGH || reach >= byHorizon.length) {
      const all = new Float64Array(count);
      let at = 0;
      for (const part of near) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    }
    reach++;
  }
}

/** Rounded outwards, so that few errors promise less and not more. */
function rankedAt(sorted: Float64Array, level: number): number {
  const rank = level * (sorted.length + 1);
  const place = level < 0.5 ? Math.floor(rank) : level > 0.5 ? Math.ceil(rank) : rank;
  const low = Math.max(1, Math.min(sorted.length, Math.floor(place)));
  const high = Math.max(1, Math.min(sorted.length, Math.ceil(place)));
  return (sorted[low - 1]! + sorted[high - 1]!) / 2;
}
