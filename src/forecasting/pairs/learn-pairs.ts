import { boostTrees, type BoostingOptions, type Examples } from '../../timeseries/global/boosted-trees.js';
import { scoreRow, type Forest } from '../../timeseries/global/forest.js';
import { fitRidge, ridgeScore, type Ridge } from '../../timeseries/global/ridge.js';
import type { DemandHistory } from '../demand-history.js';
import { drawPairExamples } from './pair-examples.js';
import { pairFeatureCount, writePairFeatures } from './pair-features.js';
import { PairReader } from './pair-reader.js';

/** Fewer examples teach nothing. */
const fewest = 3000;
const boosting: BoostingOptions = {
  loss: { kind: 'squared' },
  trees: 250,
  learningRate: 0.1,
  maxLeaves: 24,
  minLeaf: 100,
  l2: 20,
  rowShare: 0.5,
  featureShare: 0.6,
  seed: 11,
};
const ridgePenalty = 1e-3;

/** A ridge regression and trees on what it leaves: mean units of a pair's next quarter, in its own scale. */
interface PairModel {
  readonly ridge: Ridge;
  readonly forest: Forest;
}

/**
 * What all pairs of retailer and product have taught of how a pair goes on: from its own means, sizes and silence, and from how its
 * product, its retailer and its product in its area go. A pair alone is mostly zeros; a hundred thousand together tell
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
  const { ridge, forest } = fitModel(examples);
  const { trace, around } = reader;
  const row = new Float32Array(pairFeatureCount);
  for (let leaf = 0; leaf < reader.leaves; leaf++) {
    const place = history.live[leaf] === 1 ? reader.read(leaf) : undefined;
    if (!place) continue;
    writePairFeatures(row, trace, around, place, trace.length);
    levels[leaf] = Math.max(0, ridgeScore(ridge, row) + scoreRow(forest, row)) * trace.scale(trace.length);
  }
}

function fitModel(examples: Examples): PairModel {
  const { table, targets, weights } = examples;
  const ridge = fitRidge(table, targets, weights, ridgePenalty);
  const row = new Float32Array(table.features);
  const residuals = targets.map((target, i) => {
    for (let f = 0; f < table.features; f++) row[f] = table.columns[f * table.rows + i] ?? 0;
    return target - ridgeScore(ridge, row);
  });
  return { ridge, forest: boostTrees({ table, targets: residuals, weights }, boosting) };
}
