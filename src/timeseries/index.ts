/**
 * Time series: models, seasons, quantiles, reconciliation and accuracy, on plain typed arrays.
 *
 * Every function is pure and deterministic. Series are `Float64Array`s, oldest value first; weights of 0 mark missing
 * values. A series or parameter that cannot be used is refused by a {@link SeriesError} that names what was expected and
 * what was found.
 *
 * @module timeseries
 */

// Series
export { panelOf, seriesOf, weightsOf, type Panel } from './panel.js';
export { SeriesError } from './series-error.js';

// Models of smooth demand
export { movingAverage } from './models/moving-average.js';
export { weightedMovingAverage } from './models/weighted-moving-average.js';
export { seasonalNaive } from './models/seasonal-naive.js';
export { naive2 } from './models/naive2.js';
export { randomWalkDrift } from './models/random-walk-drift.js';
export { fitSes, ses, type SesFit } from './models/ses.js';
export { fitHolt, forecastHolt, holt, type HoltFit } from './models/holt.js';
export { dampedHolt } from './models/damped-holt.js';
export { theta } from './models/theta.js';
export { dynamicTheta, fitDynamicTheta, forecastDynamicTheta, type DynamicThetaFit } from './models/dynamic-theta.js';
export { type RunningLine } from './models/running-line.js';
export { ets } from './models/ets/ets.js';
export { fitEts, type EtsOptions } from './models/ets/fit-ets.js';
export { forecastEts, type EtsFit } from './models/ets/ets-fit.js';
export { etsName, type EtsForm } from './models/ets/ets-form.js';
export { ces } from './models/ces/ces.js';
export { fitCes, type CesOptions } from './models/ces/fit-ces.js';
export { forecastCes, type CesFit, type CesForm } from './models/ces/ces-form.js';
export {
  fitIntegratedArma,
  forecastIntegratedArma,
  integratedArma,
  type IntegratedArmaFit,
  type IntegratedArmaOptions,
} from './models/arma/integrated-arma.js';
export { type ArmaFit } from './models/arma/arma-fit.js';
export { stlForecast, type TrendModel } from './models/stl-forecast.js';
export { harmonicRegression, type HarmonicOptions } from './models/harmonic/harmonic-regression.js';
export { type Waves } from './models/harmonic/harmonic-columns.js';

// Models of intermittent demand
export { croston } from './models/croston.js';
export { crostonOptimised } from './models/croston-optimised.js';
export { sba } from './models/sba.js';
export { tsb } from './models/tsb.js';
export { adida } from './models/adida.js';
export { imapa } from './models/imapa.js';
export { temporalAggregation } from './models/temporal-aggregation.js';
export { intermittentLeaf, type LeafForecast, type LeafOptions, type LentSeason } from './models/intermittent-leaf.js';
export { fitOrderRhythm, orderChances, orderRhythm, type OrderRhythmFit } from './models/order-rhythm.js';

// Several forecasts made one
export { medianForecast } from './combination/median-forecast.js';

// Decomposition
export { stl, type Decomposition, type StlOptions } from './decomposition/stl.js';
export { mstl } from './decomposition/mstl.js';
export { isSeasonal } from './decomposition/seasonality-test.js';
export { classicalIndices, type SeasonKind } from './decomposition/classical-indices.js';
export { deseasonalised, reseasonalise, type Deseasonalised } from './decomposition/deseasonalised.js';

// Seasons and moving festivals, learnt from many series
export { learnSeasonality } from './seasonality/learn-seasonality.js';
export { festivalFactor, noSeasonality, seasonFactors, type Seasonality } from './seasonality/seasonality.js';
export { plainCalendar, type Cycle, type SeasonCalendar } from './seasonality/season-calendar.js';
export { type PooledSeries } from './seasonality/pooled-series.js';

// Learning across series
export { fitGlobal, forecastGlobal, type GlobalFit, type GlobalOptions } from './global/global-model.js';
export { type Ridge } from './global/ridge.js';
export { type KnownCovariates, type StaticFeatures } from './global/global-features.js';
export { type ParentLevel } from './global/pooled-traces.js';
export { boostTrees, type BoostingOptions, type Examples } from './global/boosted-trees.js';
export { type BoostingLoss } from './global/boosting-loss.js';
export { type FeatureTable } from './global/feature-bins.js';
export { type TreeShape } from './global/tree-grower.js';
export { scoreRow, type Forest } from './global/forest.js';
export { GrowingExamples } from './global/growing-examples.js';
export { seededRandom, type Random } from './seeded-random.js';

// Quantiles of demand
export { LEVELS, type Quantiles } from './quantiles/quantiles.js';
export { orderSizes, type OrderSizes } from './quantiles/order-sizes.js';
export { periodQuantile } from './quantiles/period-quantile.js';
export { wholeEmpiricalQuantile, wholePeriodQuantile, type WholeQuantile } from './quantiles/whole-quantile.js';
export { demandOverPeriods, demandQuantile, type DemandDistribution } from './quantiles/demand-over-periods.js';
export { quantile } from './quantiles/quantile.js';
export { weightedQuantile } from './quantiles/weighted-quantile.js';
export { negativeBinomialChances } from './quantiles/negative-binomial-chances.js';
export { negativeBinomialQuantile } from './quantiles/negative-binomial.js';
export { gammaQuantile } from './quantiles/gamma-quantile.js';
export { normalQuantile } from './quantiles/normal-quantile.js';

// Reconciliation of a tree
export { treeOf, type NamedTree, type Tree } from './reconciliation/tree.js';
export { bottomUp } from './reconciliation/bottom-up.js';
export { topDown } from './reconciliation/top-down.js';
export { middleOut } from './reconciliation/middle-out.js';
export { reconcileTree } from './reconciliation/reconcile-tree.js';
export { nonNegativeTree } from './reconciliation/non-negative-tree.js';

// Reconciliation of levels that cross: minimum trace
export { groupingOf, groupSums, type GroupedValues, type Grouping } from './reconciliation/grouping.js';
export { minTrace } from './reconciliation/min-trace.js';
export {
  diagonalCovariance,
  shrunkCovariance,
  structuralCovariance,
  type ShrunkCovariance,
} from './reconciliation/shrunk-covariance.js';
export { nonNegative } from './reconciliation/non-negative.js';

// Whole units that add up
export { roundTree, type RoundingManner } from './reconciliation/round-tree.js';
export { apportioned, roundToTotal } from './reconciliation/round-to-total.js';
export { nearestUnits } from './reconciliation/nearest-units.js';

// Accuracy
export { bias } from './accuracy/bias.js';
export { calibration, type Calibration } from './accuracy/calibration.js';
export { coverage } from './accuracy/coverage.js';
export { inSampleScale, type InSampleScale } from './accuracy/in-sample-scale.js';
export { mase } from './accuracy/mase.js';
export { owa, type MeanScores } from './accuracy/owa.js';
export { pinball } from './accuracy/pinball.js';
export { pinballPercent } from './accuracy/pinball-percent.js';
export { rmsse } from './accuracy/rmsse.js';
export { score, type ForecastSeries, type Score } from './accuracy/score.js';
export { smape } from './accuracy/smape.js';
export { splitCoverage, type RangeEnd } from './accuracy/split-coverage.js';
export { trackingSignal } from './accuracy/tracking-signal.js';
export { wape } from './accuracy/wape.js';
export { wrmsse } from './accuracy/wrmsse.js';
