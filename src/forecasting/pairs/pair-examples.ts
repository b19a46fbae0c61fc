import type { Examples } from '../../timeseries/global/boosted-trees.js';
import { GrowingExamples } from '../../timeseries/global/growing-examples.js';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { pairFeatureCount, writePairFeatures } from './pair-features.js';
import type { PairReader } from './pair-reader.js';

/** Weeks whose mean is learnt: a quarter. */
const reach = 13;
/** Past origins lie a quarter apart, the newest a quarter before the end. */
const origins = 5;
const wanted = 150_000;
/** A pair silent for longer at an origin teaches nothing. */
const longestSilence = 104;
/** Targets above so many scales are drawn in: one wild quarter must not steer the pool. */
const mostTarget = 5;
/** Examples are weighed by 1/√(squared distance from their year + this): what is judged is the mean of root mean squares. */
const calm = 0.02;
const year = 52;
const seed = 5;

/** Draws examples of how pairs went on after past origins: mean units of the next quarter, in their own scale. */
export function drawPairExamples(reader: PairReader): Examples {
  const drawn = new GrowingExamples(pairFeatureCount);
  const share = Math.min(1, wanted / (origins * reader.leaves));
  const random = seededRandom(seed);
  for (let leaf = 0; leaf < reader.leaves; leaf++) {
    const place = reader.read(leaf);
    if (!place) continue;
    const { trace, around } = reader;
    for (let back = 1; back <= origins; back++) {
      const known = trace.length - back * reach;
      if (random() >= share || known < 1 || trace.silence(known) > longestSilence) continue;
      const scale = trace.scale(known);
      const target = Math.min(mostTarget, trace.mean(known, known + reach) / scale);
      const surprise = target - trace.mean(known - year, known) / scale;
      const row = drawn.nextRow(target, 1 / Math.sqrt(surprise ** 2 + calm));
      writePairFeatures(row, trace, around, place, known);
    }
  }
  return drawn.seal();
}
