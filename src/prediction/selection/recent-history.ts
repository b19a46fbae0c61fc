import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';
import { interpolateGaps } from '../../timeseries/weighted-series.js';

/** Seasons that a local model uses: older ones cost time and, as measured on long weekly series, accuracy. */
const SEASONS = 5;
const LEAST = 240;

/** What local models learn from. */
export interface RecentHistory {
  /** shape (n,): missing values interpolated between the neighbours, or from the neighbouring short seasons; empty for an empty series */
  readonly y: Float64Array;
  /** shape (n,), where something is missing: 0 (missing) … 1 */
  readonly weights?: Float64Array;
}

/** The last years of series `i`: a view where nothing is missing, else a copy. */
export function recentHistory(panel: Panel, i: number, season: number): RecentHistory {
  const y = seriesOf(panel, i);
  const from = Math.max(0, y.length - Math.max(LEAST, SEASONS * season));
  const recent = y.subarray(from);
  const weights = weightsOf(panel, i)?.subarray(from);
  return weights?.some((w) => w === 0) ? { y: interpolateBySeason(recent, weights, season), weights } : { y: recent };
}

/** Seasons of at most this many periods differ more within a season than from one to the next. */
const SHORT = 24;
/** Seasons before and after that a missing value is taken from. */
const NEIGHBOURS = 3;

function interpolateBySeason(y: Float64Array, weights: Float64Array, season: number): Float64Array {
  const straight = interpolateGaps(y, weights);
  if (season === 1 || season > SHORT) return straight;
  return straight.map((value, t) => (weights[t]! > 0 ? value : (meanOfSeasons(y, weights, season, t) ?? value)));
}

/** Mean of the same time in the seasons around; undefined where none was seen. */
function meanOfSeasons(y: Float64Array, weights: Float64Array, season: number, t: number): number | undefined {
  let sum = 0;
  let seen = 0;
  for (let k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
    const at = t + k * season;
    if (!(weights[at]! > 0)) continue;
    sum += y[at]!;
    seen++;
  }
  return seen > 0 ? sum / seen : undefined;
}

/** The last value of positive weight; 0 where there is none. */
export function lastSeen(y: Float64Array, weights?: Float64Array): number {
  for (let t = y.length - 1; t >= 0; t--) if (!weights || weights[t]! > 0) return y[t]!;
  return 0;
}

/** The panel with 0 where the weight is 0, so that no value there matters, not even by its sign. */
export function seenOnly(panel: Panel): Panel {
  const { values, weights } = panel;
  if (!weights?.some((w, t) => w === 0 && values[t] !== 0)) return panel;
  return { ...panel, values: values.map((value, t) => (weights[t] === 0 ? 0 : value)) };
}
