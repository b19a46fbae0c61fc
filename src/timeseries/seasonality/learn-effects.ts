import { solveSymmetric } from '../solve-symmetric.js';
import { dispersionOf } from './dispersion-of.js';
import { type SeasonCalendar } from './season-calendar.js';

/** Prior standard deviation of a festival's effect around 0. */
const PRIOR = 0.5;
/** Prior standard deviation of a child's effect around its parent's. */
const CHILD_PRIOR = 0.2;
/** No window takes more than this share of a period's sales. */
const LEAST_EFFECT = -0.95;
/** Sales of a period are capped at this many times the expected ones. */
const MOST = 4;

/**
 * One step of learning the effects of festival windows from pooled sales: ridge regression around the parent's effects.
 *
 * Sales over expectation less 1 is the sum of effects by share of the period in each window; periods count by what was
 * expected of them over the dispersion of sales, so that many data outweigh the parent's effects and few follow them.
 *
 * @param actual  shape (n,): pooled sales of each period of the history
 * @param expected  shape (n,): what they would have been without festivals; 0 = nothing known of the period
 * @param parent  shape (windows,): effects to shrink to; absent: none, with a wider prior
 * @returns shape (windows,): above −1; the parent's effects (or none) where sales are too large or too small to solve for
 */
export function learnEffects(
  actual: Float64Array,
  expected: Float64Array,
  { exposure, windows }: SeasonCalendar,
  parent?: Float64Array,
): Float64Array {
  if (windows === 0) return new Float64Array(0);
  const ordinary = expected.map((value, t) => (untouched(exposure, windows, t) ? value : 0));
  const noise = dispersionOf(actual, ordinary, 1);
  const precision = 1 / (parent === undefined ? PRIOR : CHILD_PRIOR) ** 2;
  const matrix = new Float64Array(windows * windows);
  const right = new Float64Array(windows);
  for (let t = 0; t < actual.length; t++) {
    if (!(expected[t]! > 0)) continue;
    const weight = expected[t]! / noise;
    const miss = Math.min(MOST, actual[t]! / expected[t]!) - 1;
    for (let a = 0; a < windows; a++) {
      const share = exposure[t * windows + a]!;
      if (share === 0) continue;
      right[a]! += weight * share * miss;
      for (let b = 0; b < windows; b++) matrix[a * windows + b]! += weight * share * exposure[t * windows + b]!;
    }
  }
  for (let w = 0; w < windows; w++) {
    matrix[w * windows + w]! += precision;
    if (parent !== undefined) right[w]! += precision * parent[w]!;
  }
  if (!solveSymmetric(matrix, right, windows)) return parent?.slice() ?? new Float64Array(windows);
  return right.map((effect) => Math.max(LEAST_EFFECT, effect));
}

function untouched(exposure: Float64Array, windows: number, t: number): boolean {
  for (let w = 0; w < windows; w++) if (exposure[t * windows + w] !== 0) return false;
  return true;
}
