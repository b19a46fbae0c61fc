import { type BoostingLoss, lossGradient, meanLoss } from './boosting-loss.js';
import { type BinnedTable, type FeatureTable, binFeatures } from './feature-bins.js';
import { type Forest, type ForestBuilder, emptyForest, scoreRow, sealForest } from './forest.js';
import { type Random, seededRandom } from '../seeded-random.js';
import { type GrownLeaf, TreeGrower } from './tree-grower.js';
import { weightedQuantile } from '../quantiles/weighted-quantile.js';

/** How {@link boostTrees} grows its trees. */
export interface BoostingOptions {
  readonly loss: BoostingLoss;
  readonly trees: number;
  /** share of a tree's prediction that is added, 0 < rate ≤ 1 */
  readonly learningRate: number;
  readonly maxLeaves: number;
  /** least weight of rows in a leaf */
  readonly minLeaf: number;
  readonly l2: number;
  /** shares of rows and features drawn for every tree, 0 < share ≤ 1 */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
  /** trees without improvement on the held-back rows before stopping; only with `heldBack` */
  readonly patience?: number;
}

/** What to learn from: one row per example. */
export interface Examples {
  readonly table: FeatureTable;
  /** shape (rows,) */
  readonly targets: Float64Array;
  /** shape (rows,), ≥ 0 */
  readonly weights: Float64Array;
}

/**
 * Gradient-boosted trees on histograms.
 *
 * Each tree is grown leaf-wise on a drawn share of rows and features against the gradient of the loss. With held-back
 * examples the forest is cut where their loss was least.
 *
 * Deterministic: the same examples, options and seed give the same forest, bit by bit.
 *
 * O(trees × rows × features × share) with histogram subtraction halving every level.
 *
 * @param examples  what to learn from: features, targets, weights
 * @param options  loss, size and number of the trees
 * @param heldBack  examples by whose loss the number of trees is chosen; absent: all trees are kept
 * @returns the trees; their sum is the raw score, see {@link scoreRow}
 * @see Ke et al. (2017), LightGBM, NIPS 30; Friedman (2001), Annals of Statistics 29(5)
 * @example
 * const examples = new GrowingExamples(1);
 * for (let x = 0; x < 200; x++) examples.nextRow(x < 100 ? 1 : 5, 1)[0] = x;
 * const options = { loss: { kind: 'squared' }, trees: 40, learningRate: 0.3, maxLeaves: 2, minLeaf: 5, l2: 0 };
 * const forest = boostTrees(examples.seal(), { ...options, rowShare: 1, featureShare: 1, seed: 1 });
 * scoreRow(forest, Float32Array.of(150)) // → 5
 */
export function boostTrees(examples: Examples, options: BoostingOptions, heldBack?: Examples): Forest {
  const { loss, learningRate } = options;
  const { targets, weights } = examples;
  const { rows } = examples.table;
  const builder = emptyForest(startScore(loss, targets, weights));
  if (rows === 0) return sealForest(builder);

  const binned = binFeatures(examples.table);
  const grower = new TreeGrower(binned, options);
  const random = seededRandom(options.seed);
  const scores = new Float64Array(rows).fill(builder.base);
  const gradient = new Float64Array(rows);
  const hessian = new Float64Array(rows);
  const watch = heldBack && new StoppingWatch(heldBack, loss, builder.base, options.patience ?? 20);

  for (let tree = 0; tree < options.trees; tree++) {
    lossGradient(loss, scores, targets, weights, gradient, hessian);
    const drawn = drawRows(rows, options.rowShare, random);
    const chosen = drawFeatures(binned.features, options.featureShare, random);
    const leaves = grower.grow(builder, drawn, gradient, hessian, chosen);
    if (loss.kind === 'quantile') renewLeaves(builder, leaves, drawn, targets, scores, weights, loss.level);
    for (const leaf of leaves) builder.value[leaf.node] = builder.value[leaf.node]! * learningRate;
    addScores(builder, binned, scores);
    if (watch?.shouldStop(builder)) break;
  }
  return sealForest(builder, watch ? watch.bestTrees : builder.roots.length);
}

function startScore(loss: BoostingLoss, targets: Float64Array, weights: Float64Array): number {
  if (loss.kind === 'quantile') return weightedQuantile(targets, weights, loss.level);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < targets.length; i++) {
    sum += weights[i]! * targets[i]!;
    total += weights[i]!;
  }
  const mean = total > 0 ? sum / total : 0;
  return loss.kind === 'squared' ? mean : Math.log(Math.max(mean, 1e-9));
}

function drawRows(rows: number, share: number, random: Random): Int32Array {
  const drawn = new Int32Array(rows);
  let n = 0;
  for (let i = 0; i < rows; i++) if (share >= 1 || random() < share) drawn[n++] = i;
  return n === 0 ? Int32Array.of(0) : drawn.subarray(0, n);
}

function drawFeatures(features: number, share: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: features }, (_, f) => f);
  const wanted = Math.max(1, Math.round(features * share));
  for (let j = 0; j < wanted; j++) {
    const k = j + Math.floor(random() * (features - j));
    const swap = order[j]!;
    order[j] = order[k]!;
    order[k] = swap;
  }
  return order.subarray(0, wanted).sort();
}

/** Adds the last tree to every row's score by walking bins: a threshold is one of the feature's bounds. */
function addScores(builder: ForestBuilder, binned: BinnedTable, scores: Float64Array): void {
  const root = builder.roots[builder.roots.length - 1]!;
  const nodes = builder.feature.length - root;
  const feature = Int16Array.from(builder.feature.slice(root));
  const left = Int32Array.from(builder.left.slice(root), (child) => child - root);
  const value = Float64Array.from(builder.value.slice(root));
  const bin = new Uint8Array(nodes);
  for (let n = 0; n < nodes; n++) {
    if (feature[n]! >= 0) bin[n] = binned.bounds[feature[n]!]!.indexOf(Math.fround(builder.threshold[root + n]!));
  }
  const { bins, rows } = binned;
  for (let i = 0; i < rows; i++) {
    let node = 0;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) {
      node = left[node]! + (bins[f * rows + i]! > bin[node]! ? 1 : 0);
    }
    scores[i] = scores[i]! + value[node]!;
  }
}

/** A leaf of a quantile tree predicts the quantile of its residuals. */
function renewLeaves(
  builder: ForestBuilder,
  leaves: readonly GrownLeaf[],
  rows: Int32Array,
  targets: Float64Array,
  scores: Float64Array,
  weights: Float64Array,
  level: number,
): void {
  for (const { node, from, to } of leaves) {
    const residuals = new Float64Array(to - from);
    const mass = new Float64Array(to - from);
    for (let k = from; k < to; k++) {
      residuals[k - from] = targets[rows[k]!]! - scores[rows[k]!]!;
      mass[k - from] = weights[rows[k]!]!;
    }
    builder.value[node] = weightedQuantile(residuals, mass, level);
  }
}

/** Follows the held-back loss tree by tree and remembers where it was least. */
class StoppingWatch {
  bestTrees = 0;
  private bestLoss: number;
  private readonly scores: Float64Array;
  private readonly row: Float32Array;

  constructor(
    private readonly examples: Examples,
    private readonly loss: BoostingLoss,
    base: number,
    private readonly patience: number,
  ) {
    this.scores = new Float64Array(examples.table.rows).fill(base);
    this.row = new Float32Array(examples.table.features);
    this.bestLoss = meanLoss(loss, this.scores, examples.targets, examples.weights);
  }

  shouldStop(builder: ForestBuilder): boolean {
    const { rows, features, columns } = this.examples.table;
    const trees = builder.roots.length;
    const root = builder.roots[trees - 1]!;
    const last = sealForest({
      base: 0,
      roots: [0],
      feature: builder.feature.slice(root),
      threshold: builder.threshold.slice(root),
      left: builder.left.slice(root).map((child) => child - root),
      value: builder.value.slice(root),
    });
    for (let i = 0; i < rows; i++) {
      for (let f = 0; f < features; f++) this.row[f] = columns[f * rows + i]!;
      this.scores[i] = this.scores[i]! + scoreRow(last, this.row);
    }
    const loss = meanLoss(this.loss, this.scores, this.examples.targets, this.examples.weights);
    if (loss < this.bestLoss) {
      this.bestLoss = loss;
      this.bestTrees = trees;
    }
    return trees - this.bestTrees >= this.patience;
  }
}
