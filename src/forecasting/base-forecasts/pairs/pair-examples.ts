import type { Examples } from '../../../timeseries/global/boosted-trees.js';
import { GrowingExamples } from '../../../timeseries/global/growing-examples.js';
import { seededRandom } from '../../../timeseries/seeded-random.js';
import { pairFeatureCount, writePairFeatures } from './pair-features.js';
import type { PairReader } from './pair-reader.js';

/** Weeks whose mean is the target: a quarter. */
const reach = 13;
/** Past origins lie a quarter apart, the newest a quarter before the end. */
const origins = 5;
const wanted = 150_000;
/** Weeks of silence at an origin after which a pair gives no example. */
const longestSilence = 104;
/** Upper bound of targets, in scales: a single outlying quarter must not dominate the fit. */
const mostTarget = 5;
/** Added to the squared distance from the year's mean: the weight 1/√(distance² + this) stands for a mean of root mean squares. */
const leastSquaredError = 0.02;
const year = 52;
const seed = 5;

/** Draws examples of how pairs went on after past origins: mean units of the next quarter, in their own scale. */
export function drawPairExamples(reader: PairReader): Examples {
  const drawn = new GrowingExamples(pairFeatureCount);
  const share = Math.min(1, wanted / (origins * reader.leaves));
  const random = seededRandom(seed);
  for (let leaf = 0; leaf < reader.leaves; leaf++) {
    const pair = reader.read(leaf);
    if (!pair) continue;
    const { trace, context: around } = reader;
    for (let back = 1; back <= origins; back++) {
      const known = trace.length - back * reach;
      if (random() >= share || known < 1 || trace.silence(known) > longestSilence) continue;
      const scale = trace.scale(known);
      const target = Math.min(mostTarget, trace.mean(known, known + reach) / scale);
      const surprise = target - trace.mean(known - year, known) / scale;
      const row = drawn.nextRow(target, 1 / Math.sqrt(surprise ** 2 + leastSquaredError));
      writePairFeatures(row, trace, around, pair, known);
    }
  }
  return drawn.seal();
}
