import { weightedSeries } from '../weighted-series.js';
import { checkSeries } from '../check.js';
import { stl, type Decomposition } from './stl.js';

/** Times each of several seasons is estimated anew with the others taken out. */
const ROUNDS = 2;

/**
 * Decomposition with several seasons: each is estimated by {@link stl} from what the others leave.
 *
 * @param y  shape (n,): finite, oldest first; never written to
 * @param seasons  periods per season, shortest first; those seen less than twice are left out (their part is 0)
 * @param weights  shape (n,): 0 (missing: trend and seasons are drawn across) … 1 (observed); absent: all 1
 * @returns shape (n,) each: trend, one part per season, remainder
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Bandara, Hyndman & Bergmeir (2021); R's forecast::mstl, the same windows (11, 15, 19, …). Without any season the
 *   trend is the series itself.
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * mstl(y, [4]).trend.slice(-2) // → [30.992, 31.932]
 */
export function mstl(y: Float64Array, seasons: readonly number[], weights?: Float64Array): Decomposition {
  checkSeries('y', y);
  const n = y.length;
  const seasonal = seasons.map(() => new Float64Array(n));
  const known = weightedSeries(y, weights);
  const rest = Float64Array.from(known.y);
  let trend = Float64Array.from(known.y) as Float64Array;
  const used = seasons.map((season, i) => ({ season, i })).filter(({ season }) => season > 1 && n >= 2 * season);
  for (let round = 0; round < (used.length > 1 ? ROUNDS : 1); round++)
    used.forEach(({ season, i }, order) => {
      const part = seasonal[i]!;
      for (let t = 0; t < n; t++) rest[t]! += part[t]!;
      const fit = stl(rest, season, { seasonalWindow: 11 + 4 * order, weights: known.weights });
      part.set(fit.seasonal[0]!);
      trend = fit.trend;
      for (let t = 0; t < n; t++) rest[t]! -= part[t]!;
    });
  return { trend, seasonal, remainder: rest.map((value, t) => (known.weights?.[t] === 0 ? 0 : value - trend[t]!)) };
}
