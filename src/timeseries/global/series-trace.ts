/**
 * Everything about one series that features need, computed once for all origins: running sums, exponential means,
 * scale and order rhythm. `known` below is the number of observations an origin has seen; nothing after it is used.
 */
export interface SeriesTrace {
  readonly length: number;
  /** shape (n,): the series, missing values replaced by the level before them */
  readonly values: Float64Array;
  /** shape (n + 1,): running sums of weight and of weight × value */
  readonly weightSum: Float64Array;
  readonly valueSum: Float64Array;
  /** shape (n + 1,): running sum of weight where value is not zero */
  readonly activeSum: Float64Array;
  /** shape (n + 1,) each: exponential means (slow, middle, fast) after `known` observations */
  readonly slow: Float64Array;
  readonly level: Float64Array;
  readonly fast: Float64Array;
  /** shape (n + 1,) each: squared exponential means of signed square roots, which large single values move less */
  readonly rootLevel: Float64Array;
  readonly rootSlow: Float64Array;
  /** shape (n + 1,): root mean square of one-period changes so far, > 0 once anything changed */
  readonly scale: Float64Array;
  /** shape (n + 1,): periods since the last non-zero value; `known` where there was none */
  readonly quiet: Float64Array;
}

const SLOW = 0.03;
const LEVEL = 0.1;
const FAST = 0.35;
/** Changes fade with this factor per period, so that the scale follows a series that calms down. */
const SCALE_MEMORY = 0.985;

/**
 * @param values  shape (n,), oldest first, finite; never written to
 * @param weights  shape (n,) in [0, 1]: 0 marks a missing value
 *
 * O(n).
 */
export function traceSeries(values: Float64Array, weights?: Float64Array): SeriesTrace {
  const n = values.length;
  const arrays = Array.from({ length: 10 }, () => new Float64Array(n + 1));
  const [weightSum, valueSum, activeSum, slow, level, fast, scale, quiet, calm, calmSlow] = arrays as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const filled = weights ? values.slice() : values;
  let squares = 0;
  let squareWeight = 0;
  let root = 0;
  let rootSlow = 0;
  let last = NaN;
  for (let t = 0; t < n; t++) {
    const y = values[t]!;
    const w = weights ? weights[t]! : 1;
    if (w === 0) filled[t] = level[t]!;
    weightSum[t + 1] = weightSum[t]! + w;
    valueSum[t + 1] = valueSum[t]! + w * y;
    activeSum[t + 1] = activeSum[t]! + (y === 0 ? 0 : w);
    // Smoothing that starts at 1/seen makes the first levels plain means.
    const seen = weightSum[t + 1]!;
    slow[t + 1] = blend(slow[t]!, y, w, SLOW, seen);
    level[t + 1] = blend(level[t]!, y, w, LEVEL, seen);
    fast[t + 1] = blend(fast[t]!, y, w, FAST, seen);
    root = blend(root, Math.sign(y) * Math.sqrt(Math.abs(y)), w, LEVEL, seen);
    rootSlow = blend(rootSlow, Math.sign(y) * Math.sqrt(Math.abs(y)), w, SLOW, seen);
    calm[t + 1] = root * Math.abs(root);
    calmSlow[t + 1] = rootSlow * Math.abs(rootSlow);
    if (w > 0 && !Number.isNaN(last)) {
      squares = squares * SCALE_MEMORY + w * (y - last) ** 2;
      squareWeight = squareWeight * SCALE_MEMORY + w;
    }
    if (w > 0) last = y;
    scale[t + 1] = squareWeight > 0 ? Math.sqrt(squares / squareWeight) : 0;
    quiet[t + 1] = w > 0 && y !== 0 ? 0 : quiet[t]! + 1;
  }
  return {
    length: n,
    values: filled,
    weightSum,
    valueSum,
    activeSum,
    slow,
    level,
    fast,
    scale,
    quiet,
    rootLevel: calm,
    rootSlow: calmSlow,
  };
}

function blend(before: number, y: number, weight: number, rate: number, seen: number): number {
  if (weight === 0) return before;
  return before + Math.max(rate, 1 / seen) * weight * (y - before);
}

/** Mean of observations `from … to − 1` by their weights; `fallback` where these are all 0 or the stretch is empty. */
export function meanBetween(trace: SeriesTrace, from: number, to: number, fallback: number): number {
  const a = Math.max(0, from);
  if (to <= a) return fallback;
  const weight = trace.weightSum[to]! - trace.weightSum[a]!;
  return weight > 0 ? (trace.valueSum[to]! - trace.valueSum[a]!) / weight : fallback;
}
