import { type Panel, weightsOf } from '../panel.js';
import { type Examples } from './boosted-trees.js';
import {
  type FeatureContext,
  type FeatureSubject,
  featureCount,
  featureScale,
  writeFeatures,
} from './global-features.js';
import { seededRandom } from './seeded-random.js';

export interface DrawOptions {
  readonly maxRows: number;
  readonly seed: number;
  /** origins older than this many periods before a series' end are not used */
  readonly memory: number;
  /** least number of observations an origin has seen */
  readonly leastKnown: number;
}

/** Targets beyond this many units of scale are drawn in: one wild week must not steer the pool. */
const TARGET_LIMIT = 20;

/**
 * Windows are weighed by 1/√(their mean squared error + this): one step of reweighting towards the mean of root mean
 * squared errors, which is how many series are judged together, and which a few wild windows cannot dominate.
 */
const CALM = 0.2;

/**
 * Draws (series, origin, step) examples evenly over all origins of all series and writes their features.
 *
 * A target is (value − level) / scale, both as known at the origin. Origins where nothing has changed yet are skipped.
 *
 * O(rows × features); deterministic in the seed.
 */
export function drawExamples(
  panel: Panel,
  subjects: readonly FeatureSubject[],
  context: FeatureContext,
  options: DrawOptions,
): Examples {
  const { horizon } = context;
  const random = seededRandom(options.seed);
  let possible = 0;
  for (const { trace } of subjects)
    possible += Math.max(0, trace.length - firstOrigin(trace.length, options)) * horizon;
  const share = Math.min(1, options.maxRows / Math.max(1, possible));

  const picked: number[] = [];
  subjects.forEach((subject, i) => {
    const { length } = subject.trace;
    const weights = weightsOf(panel, i);
    for (let known = firstOrigin(length, options); known < length; known++) {
      if (!(featureScale(subject.trace, known) > 0)) continue;
      const steps = Math.min(horizon, length - known);
      for (let step = 1; step <= steps; step++) {
        if (share < 1 && random() >= share) continue;
        if (weights && weights[known + step - 1]! <= 0) continue;
        picked.push(i, known, step);
      }
    }
  });

  const rows = picked.length / 3;
  const features = featureCount(context);
  const columns = new Float32Array(rows * features);
  const targets = new Float64Array(rows);
  const rowWeights = new Float64Array(rows);
  const row = new Float32Array(features);
  for (let r = 0; r < rows; r++) {
    const i = picked[3 * r]!;
    const known = picked[3 * r + 1]!;
    const step = picked[3 * r + 2]!;
    const subject = subjects[i]!;
    writeFeatures(row, context, subject, known, step);
    for (let f = 0; f < features; f++) columns[f * rows + r] = row[f]!;
    const at = known + step - 1;
    const size = (subject.trace.values[at]! - subject.trace.level[known]!) / featureScale(subject.trace, known);
    targets[r] = Math.max(-TARGET_LIMIT, Math.min(TARGET_LIMIT, size));
    const belief = weightsOf(panel, i)?.[at] ?? 1;
    rowWeights[r] = belief / Math.sqrt(windowError(subject, known, horizon) + CALM);
  }
  return { table: { rows, features, columns }, targets, weights: rowWeights };
}

/** Mean squared distance of the next `horizon` values from the level, in units of scale. */
function windowError({ trace }: FeatureSubject, known: number, horizon: number): number {
  const unit = featureScale(trace, known);
  const end = Math.min(trace.length, known + horizon);
  let sum = 0;
  for (let t = known; t < end; t++) sum += ((trace.values[t]! - trace.level[known]!) / unit) ** 2;
  return sum / (end - known);
}

function firstOrigin(length: number, { leastKnown, memory }: DrawOptions): number {
  return Math.max(leastKnown, length - memory);
}
