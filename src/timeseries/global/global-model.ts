import { checkCount } from '../check.js';
import { type Panel, seriesOf, weightsOf } from '../panel.js';
import { SeriesError } from '../series-error.js';
import { type BoostingOptions, type Examples, boostTrees } from './boosted-trees.js';
import { type SubjectSource, drawExamples } from './draw-examples.js';
import { type Forest, scoreRow } from './forest.js';
import {
  type FeatureContext,
  type FeatureSubject,
  type KnownCovariates,
  type StaticFeatures,
  featureCount,
  featureScale,
  rollingWindows,
  writeFeatures,
} from './global-features.js';
import { type ParentLevel, poolTraces } from './pooled-traces.js';
import { type Ridge, fitRidge, ridgeScore } from './ridge.js';
import { traceSeries } from './series-trace.js';

/** Periods, parents and covariates of {@link fitGlobal}, and how much it learns from. */
export interface GlobalOptions {
  /** periods per year or week; 1 = none */
  readonly season: number;
  readonly horizon: number;
  /** shape (series,): period of each series' first value on a common clock ≥ 0; default: all series end together */
  readonly starts?: Int32Array;
  /** parents of the series; the whole panel is always one */
  readonly parents?: readonly ParentLevel[];
  readonly covariates?: KnownCovariates;
  readonly statics?: StaticFeatures;
  /** examples drawn to learn from, default 150,000 */
  readonly maxRows?: number;
  readonly boosting?: Partial<BoostingOptions>;
  readonly seed?: number;
}

/** A model fitted across a pool of series: a linear model, and trees on its residuals. */
export interface GlobalFit {
  readonly options: GlobalOptions;
  readonly ridge: Ridge;
  readonly forest: Forest;
}

const BOOSTING: BoostingOptions = {
  loss: { kind: 'squared' },
  trees: 100,
  learningRate: 0.08,
  maxLeaves: 24,
  minLeaf: 60,
  l2: 20,
  rowShare: 0.5,
  featureShare: 0.6,
  seed: 7,
};
const DEFAULT_ROWS = 150_000;
const RIDGE = 1e-3;
/** Years of origins (in periods, for short seasons) that are learnt from. */
const MEMORY = 260;

/**
 * Learns one model across all series of a panel: how the value `step` periods ahead stands to the series' own level,
 * from its lags, means, rhythm, seasons, parents and the calendar.
 *
 * First a ridge regression, which carries the linear part exactly; then boosted trees on its residuals.
 *
 * Deterministic in panel and options. O(rows × features × trees).
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param options  season, horizon, and what is known besides the series
 * @returns the linear part and the trees on its residuals
 * @throws {SeriesError} for a horizon or season that is no whole number ≥ 1
 * @see Montero-Manso & Hyndman (2021), IJF 37(4), 1632–1653: one model for many series
 * @example
 * const wave = (i) => Array.from({ length: 60 }, (_, t) => 20 + 5 * i + 8 * Math.sin((2 * Math.PI * t) / 12));
 * const panel = panelOf(['a', 'b', 'c'].map((id, i) => [id, wave(i)]));
 * forecastGlobal(fitGlobal(panel, { season: 12, horizon: 2 }), panel).length // → 6
 */
export function fitGlobal(panel: Panel, options: GlobalOptions): GlobalFit {
  checkCount('horizon', options.horizon);
  checkCount('season', options.season);
  const seed = options.seed ?? 1;
  const { context, source } = prepare(panel, options);
  const examples = drawExamples(panel, source, context, {
    maxRows: options.maxRows ?? DEFAULT_ROWS,
    seed,
    memory: Math.max(MEMORY, 4 * options.season),
    leastKnown: 6,
  });
  const ridge = fitRidge(examples.table, examples.targets, examples.weights, RIDGE);
  const forest = boostTrees(residualsOf(examples, ridge), { ...BOOSTING, seed, ...options.boosting });
  return { options, ridge, forest };
}

/**
 * Forecasts every series of a panel (the one learnt from, or a longer or other one on the same clock).
 *
 * A series that never changed gets its level.
 *
 * O(series × horizon × (features + trees × depth)).
 *
 * @param fit  from {@link fitGlobal}
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param wanted  shape (series,): those to be forecast, the others get 0; absent: all
 * @returns shape (series × horizon,), series by series
 * @example
 * const panel = panelOf([['a', [3, 4, 3, 5, 4, 3, 5, 4, 3, 4, 5, 4]], ['b', [7, 7, 7]]]);
 * forecastGlobal(fitGlobal(panel, { season: 1, horizon: 2 }), panel).slice(2) // → [7, 7]
 */
export function forecastGlobal(fit: GlobalFit, panel: Panel, wanted?: readonly boolean[]): Float64Array {
  const { horizon } = fit.options;
  const { context, source } = prepare(panel, fit.options);
  const row = new Float32Array(featureCount(context));
  const forecasts = new Float64Array(source.count * horizon);
  for (let i = 0; i < source.count; i++) {
    if (wanted && !wanted[i]) continue;
    const subject = source.subjectOf(i);
    const known = subject.trace.length;
    const unit = featureScale(subject.trace, known);
    for (let step = 1; step <= horizon; step++) {
      let score = 0;
      if (unit > 0) {
        writeFeatures(row, context, subject, known, step);
        score = ridgeScore(fit.ridge, row) + scoreRow(fit.forest, row);
      }
      forecasts[i * horizon + step - 1] = subject.trace.level[known]! + unit * score;
    }
  }
  return forecasts;
}

function prepare(panel: Panel, options: GlobalOptions): { context: FeatureContext; source: SubjectSource } {
  const count = panel.ids.length;
  const lengthOf = (i: number): number => panel.offsets[i + 1]! - panel.offsets[i]!;
  const starts = options.starts ?? endingTogether(panel);
  let periods = 0;
  for (let i = 0; i < count; i++) periods = Math.max(periods, starts[i]! + lengthOf(i));
  const everything: ParentLevel = { name: 'all', parentOf: new Uint32Array(count), parents: 1 };
  const pooled = poolTraces(panel, starts, periods, [everything, ...(options.parents ?? [])]);
  const { season, horizon, covariates, statics } = options;
  checkTable('covariates.byPeriod', covariates?.byPeriod, periods + horizon, covariates?.names);
  checkTable('statics.bySeries', statics?.bySeries, count, statics?.names);
  const subjectOf = (index: number): FeatureSubject => ({
    index,
    trace: traceSeries(seriesOf(panel, index), weightsOf(panel, index)),
    start: starts[index]!,
  });
  const context = { season, horizon, windows: rollingWindows(season), pooled, covariates, statics };
  return { context, source: { count, lengthOf, subjectOf } };
}

/** @throws {SeriesError} where a table has fewer rows than will be read; an absent table passes. */
function checkTable(
  argument: string,
  table: Float32Array | undefined,
  rows: number,
  names: readonly string[] = [],
): void {
  if (table !== undefined && table.length < rows * names.length)
    throw new SeriesError(argument, `at least ${rows} row(s) of ${names.length} value(s)`, `${table.length} value(s)`);
}

/** Starts that make all series end in the same period. */
export function endingTogether(panel: Panel): Int32Array {
  let longest = 0;
  for (let i = 0; i < panel.ids.length; i++) longest = Math.max(longest, seriesOf(panel, i).length);
  return Int32Array.from(panel.ids, (_, i) => longest - seriesOf(panel, i).length);
}

function residualsOf(examples: Examples, ridge: Ridge): Examples {
  const { rows, features, columns } = examples.table;
  const targets = new Float64Array(rows);
  const row = new Float32Array(features);
  for (let i = 0; i < rows; i++) {
    for (let f = 0; f < features; f++) row[f] = columns[f * rows + i]!;
    targets[i] = examples.targets[i]! - ridgeScore(ridge, row);
  }
  return { table: examples.table, targets, weights: examples.weights };
}
