import { boostTrees, type BoostingOptions } from '../../../timeseries/global/boosted-trees.js';
import { scoreRow } from '../../../timeseries/global/forest.js';
import type { DemandHistory } from '../../history/demand-history.js';
import { drawPairExamples } from './pair-examples.js';
import { pairFeatureCount, writePairFeatures } from './pair-features.js';
import { PairReader } from './pair-reader.js';

/** Fewest examples that the model is fitted to. */
const fewest = 3000;
/** Demand is a count that grows and fades by factors, so the trees add up its logarithm. */
const boosting: BoostingOptions = {
  loss: { kind: 'poisson' },
  trees: 250,
  learningRate: 0.1,
  maxLeaves: 24,
  minLeaf: 100,
  l2: 5,
  rowShare: 0.5,
  featureShare: 0.6,
  seed: 11,
};
/** Upper bound of an expectation, in scales per week. */
const most = 20;

/**
 * Forecasts pairs of retailer and product by boosted trees fitted to all pairs: from a pair's own means, sizes and silence, and from how its
 * product, its retailer and its product in its area go. A pair alone is mostly zeros; a hundred thousand pairs show
 * which silence is a pause and which is the end.
 *
 * @param seasonOf  shape (weeks,) or longer, above 0: the season of a product
 * @param levels  shape (leaves,), written: expected units per week of the next quarter of every live leaf, season left out;
 *   untouched where too little is known to learn from
 *
 * About 7 s for 100,000 pairs; deterministic.
 */
export function learnPairs(
  history: DemandHistory,
  seasonOf: (sku: number) => Float64Array,
  levels: Float64Array,
): void {
  const reader = new PairReader(history, seasonOf);
  const examples = drawPairExamples(reader);
  if (examples.table.rows < fewest) return;
  const forest = boostTrees(examples, boosting);
  const { trace, context: around } = reader;
  const row = new Float32Array(pairFeatureCount);
  for (let leaf = 0; leaf < reader.leaves; leaf++) {
    const pair = history.live[leaf] === 1 ? reader.read(leaf) : undefined;
    if (!pair) continue;
    writePairFeatures(row, trace, around, pair, trace.length);
    levels[leaf] = Math.min(most, Math.exp(scoreRow(forest, row))) * trace.scale(trace.length);
  }
}
