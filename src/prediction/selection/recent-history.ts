import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';

/** Seasons that a local model looks back: older ones cost time and, measured on long weekly series, accuracy. */
const SEASONS = 5;
const LEAST = 240;

/** What local models learn from. */
export interface RecentHistory {
  /** shape (n,): missing values replaced by what the neighbours, or the neighbouring short seasons, tell; empty for an empty series */
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
  return weights?.some((w) => w === 0) ? { y: bridgeGaps(recent, weights, season), weights } : { y: recent };
}

/** Seasons of up to so many periods differ more within than from one to the next. */
const SHORT = 24;
/** Seasons before and after that a missing value is taken from. */
const NEIGHBOURS = 3;

function bridgeGaps(y: Float64Array, weights: Float64Array, season: number): Float64Array {
  const straight = bridgedStraight(y, weights);
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

/** A copy with every stretch of weight 0 replaced by a straight line; at the ends, by the nearest value. */
function bridgedStraight(y: Float64Array, weights: Float64Array): Float64Array {
  const bridged = y.slice();
  let before = -1;
  for (let t = 0; t <= y.length; t++) {
    if (t < y.length && weights[t] === 0) continue;
    for (let gap = before + 1; gap < t; gap++) {
      const left = before >= 0 ? y[before]! : t < y.length ? y[t]! : 0;
      const right = t < y.length ? y[t]! : left;
      bridged[gap] = left + ((right - left) * (gap - before)) / (t - before);
    }
    before = t;
  }
  return bridged;
}

/** The last value that was seen; 0 where none was. */
export function lastSeen(y: Float64Array, weights?: Float64Array): number {
  for (let t = y.length - 1; t >= 0; t--) if (!weights || weights[t]! > 0) return y[t]!;
  return 0;
}

/** The panel with 0 where nothing was seen: what stands there means nothing, not even its sign. */
export function seenOnly(panel: Panel): Panel {
  const { values, weights } = panel;
  if (!weights?.some((w, t) => w === 0 && values[t] !== 0)) return panel;
  return { ...panel, values: values.map((value, t) => (weights[t] === 0 ? 0 : value)) };
}
