import { type Panel, weightsOf } from '../panel.js';
import { type Examples } from './boosted-trees.js';
import {
  type FeatureContext,
  type FeatureSubject,
  featureCount,
  featureScale,
  writeFeatures,
} from './global-features.js';
import { GrowingExamples } from './growing-examples.js';
import { seededRandom } from '../seeded-random.js';

export interface DrawOptions {
  readonly maxRows: number;
  readonly seed: number;
  /** origins older than this many periods before a series' end are not used */
  readonly memory: number;
  /** least number of observations an origin has seen */
  readonly leastKnown: number;
}

/** Targets are clamped to this many units of scale, so that one outlier does not dominate the pool. */
const TARGET_LIMIT = 20;

/**
 * Windows are weighted by 1/√(their mean squared error + this): one step of reweighting towards the mean of root mean
 * squared errors, the measure by which many series are judged together, which a few outliers cannot dominate.
 */
const ERROR_PADDING = 0.2;

/** Series as the features see them, made when asked for: all of them at once would fill the memory. */
export interface SubjectSource {
  readonly count: number;
  readonly lengthOf: (i: number) => number;
  readonly subjectOf: (i: number) => FeatureSubject;
}

/**
 * Draws (series, origin, step) examples evenly over all origins of all series and writes their features.
 *
 * A target is (value − level) / scale, both as known at the origin. Origins where nothing has changed yet are skipped.
 *
 * O(values + rows × features); deterministic in the seed.
 */
export function drawExamples(
  panel: Panel,
  source: SubjectSource,
  context: FeatureContext,
  options: DrawOptions,
): Examples {
  const { horizon } = context;
  const random = seededRandom(options.seed);
  let possible = 0;
  for (let i = 0; i < source.count; i++) {
    const length = source.lengthOf(i);
    possible += Math.max(0, length - firstOrigin(length, options)) * horizon;
  }
  const share = Math.min(1, options.maxRows / Math.max(1, possible));
  const drawn = new GrowingExamples(featureCount(context));
  for (let i = 0; i < source.count; i++) {
    const subject = source.subjectOf(i);
    const { length } = subject.trace;
    const weights = weightsOf(panel, i);
    for (let known = firstOrigin(length, options); known < length; known++) {
      if (!(featureScale(subject.trace, known) > 0)) continue;
      const steps = Math.min(horizon, length - known);
      for (let step = 1; step <= steps; step++) {
        if (share < 1 && random() >= share) continue;
        const exampleWeight = weights ? weights[known + step - 1]! : 1;
        if (exampleWeight > 0) drawOne(drawn, context, subject, known, step, exampleWeight);
      }
    }
  }
  return drawn.seal();
}

function drawOne(
  drawn: GrowingExamples,
  context: FeatureContext,
  subject: FeatureSubject,
  known: number,
  step: number,
  exampleWeight: number,
): void {
  const { trace } = subject;
  const size = (trace.values[known + step - 1]! - trace.level[known]!) / featureScale(trace, known);
  const target = Math.max(-TARGET_LIMIT, Math.min(TARGET_LIMIT, size));
  const weight = exampleWeight / Math.sqrt(windowError(subject, known, context.horizon) + ERROR_PADDING);
  writeFeatures(drawn.nextRow(target, weight), context, subject, known, step);
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
