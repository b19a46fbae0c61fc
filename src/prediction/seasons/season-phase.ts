import { type PoolDeviations } from '../../timeseries/seasonality/pool-deviations.js';

/** Standard deviation, in periods, of where in its period a feast lies: anywhere. So much seasons and single feasts stray. */
const STRAY = 1 / Math.sqrt(12);
/** Phases looked at, in periods. */
const PHASES = Array.from({ length: 29 }, (_, k) => (k - 12) / 8);
/** Log likelihood that the best phase must gain against none to be used: chance does so about once in twenty. */
const LEAST_GAIN = 2;
/** A period's deviation counts for at most so much when the noise is measured. */
const MOST = 1;

/**
 * By how many periods a season comes late at the end of a history: what is sold every year moves in a grid of weeks that is
 * not quite a year, and the last quarter of the pooled sales shows how far it has moved.
 *
 * Mean of the posterior over phases, the prior being the drift of the grid, give or take a feast's place in its week. The
 * likelihood gives a period less weight where the season is steep, as the dates of single feasts vary; without it no phase is found.
 *
 * @param season  shape (periods,): around 1, learnt without the last `recent` periods
 * @param pool  what was sold beside levels and that season
 * @param recent  periods that show the phase
 * @param usual  phase to be expected of the grid, in periods
 * @returns 0 where the last periods do not clearly show a phase
 */
export function seasonPhase(season: Float64Array, pool: PoolDeviations, recent: number, usual: number): number {
  const noise = relativeNoise(pool);
  if (!(noise > 0)) return 0;
  const likelihoods = PHASES.map((phase) => logLikelihood(season, pool, recent, phase, noise));
  if (Math.max(...likelihoods) - likelihoods[PHASES.indexOf(0)]! < LEAST_GAIN) return 0;
  const logs = likelihoods.map((log, k) => log - ((PHASES[k]! - usual) / STRAY) ** 2 / 2);
  const best = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return PHASES.reduce((sum, phase, k) => sum + (phase * weights[k]!) / total, 0);
}

/** The season a number of periods late, read in straight lines between periods; beyond its end as it was a year before. */
export function inPhase(season: Float64Array, phase: number, year: number): Float64Array {
  const shifted = (t: number): number => {
    const low = Math.floor(t - phase);
    const share = t - phase - low;
    return (1 - share) * factorAt(season, low, year) + share * factorAt(season, low + 1, year);
  };
  return season.map((_, t) => shifted(t));
}

function factorAt(season: Float64Array, t: number, year: number): number {
  return season[t < 0 ? t + year : t < season.length ? t : t - year]!;
}

/** How likely the last periods' sales are at a phase, whatever their common level; each weighted by its own precision. */
function logLikelihood(
  season: Float64Array,
  { actual, expected, history }: PoolDeviations,
  recent: number,
  phase: number,
  noise: number,
): number {
  const late = inPhase(season, phase, season.length);
  let [both, squares, sales] = [0, 0, 0];
  for (let t = Math.max(0, history - recent); t < history; t++) {
    const level = expected[t]! / season[t]!;
    if (!(level > 0)) continue;
    const steepness = (season[Math.min(t + 1, season.length - 1)]! - season[Math.max(0, t - 1)]!) / 2;
    const precision = 1 / (noise * season[t]! ** 2 + (STRAY * steepness) ** 2);
    const shown = actual[t]! / level;
    const factor = late[t]!;
    both += precision * shown * factor;
    squares += precision * factor * factor;
    sales += precision * shown * shown;
  }
  return squares > 0 ? (both * both) / squares / 2 - sales / 2 : 0;
}

/** Mean square of the pool's relative deviations from level × season. */
function relativeNoise({ actual, expected, history }: PoolDeviations): number {
  let sum = 0;
  let count = 0;
  for (let t = 0; t < history; t++) {
    if (!(expected[t]! > 0)) continue;
    sum += Math.min(MOST, Math.abs(actual[t]! / expected[t]! - 1)) ** 2;
    count++;
  }
  return count > 0 ? sum / count : 0;
}
