import { withoutLast } from '../backtest/held-back.js';
import {
  type GlobalFit,
  type GlobalOptions,
  endingTogether,
  fitGlobal,
  forecastGlobal,
} from '../../timeseries/global/global-model.js';
import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';
import { type CombinationCase } from '../selection/combination-weights.js';
import { type SeriesClass, classOfSeries } from '../selection/series-class.js';
import { candidateForecasts } from './candidate-forecasts.js';
import { changeScale } from '../ranges/change-scale.js';
import { withoutSeason } from '../seasons/panel-season.js';
import { type PastOrigin } from './past-origins.js';

/** One series at one past origin, judged: the class it would have had, the candidates' forecasts, and the actual values. */
export interface Evidence extends CombinationCase {
  /** horizons back */
  readonly origin: number;
  readonly series: number;
  readonly kind: SeriesClass;
}

/** Values an origin must have seen to count as evidence. */
const LEAST_KNOWN = 8;

/** Share of the usual number of examples, which suffices for a comparison. */
const SHARE_OF_ROWS = 0.6;

/**
 * Forecasts the panel, without its season, from past origins that leave a whole horizon to compare with.
 *
 * The global model is fitted to what was known at the oldest of them; from later ones it sees newer values but is not fitted again.
 *
 * @param origins  oldest first, near enough to each other for one global model
 */
export function gatherEvidence(panel: Panel, options: GlobalOptions, origins: readonly PastOrigin[]): Evidence[] {
  const { season, horizon } = options;
  const starts = options.starts ?? endingTogether(panel);
  const maxRows = options.maxRows && Math.round(SHARE_OF_ROWS * options.maxRows);
  const clocked = { ...options, starts, ...(maxRows && { maxRows }) };
  const evidence: Evidence[] = [];
  let model: GlobalFit | undefined;
  origins.forEach((origin) => {
    const plain = withoutSeason(panel, starts, origin.season);
    const past = withoutLast(plain, origin.back * horizon);
    model ??= past.values.length > 0 ? fitGlobal(past, clocked) : undefined;
    const classes = past.ids.map((_, i) => classOfSeries(seriesOf(past, i), season, weightsOf(past, i)));
    const judged = sample(classes);
    const forecasts = candidateForecasts(
      past,
      classes,
      season,
      horizon,
      model && forecastGlobal(model, past, judged),
      judged,
    );
    panel.ids.forEach((_, i) => {
      const known = seriesOf(past, i);
      const ofSeries = forecasts[i];
      const scale = changeScale(known, weightsOf(past, i));
      if (!ofSeries || known.length < LEAST_KNOWN || !(scale > 0)) return;
      const actual = actualsOf(plain, i, known.length, horizon);
      if (actual.filter((value) => !Number.isNaN(value)).length < LEAST_SEEN * horizon) return;
      evidence.push({ origin: origin.back, series: i, kind: classes[i]!, actual, forecasts: ofSeries, scale });
    });
  });
  return evidence;
}

/** Share of a window that must have been seen for it to count as evidence. */
const LEAST_SEEN = 0.5;

/** Actual values; NaN where missing or closed. */
function actualsOf(plain: Panel, i: number, known: number, horizon: number): Float64Array {
  const weights = weightsOf(plain, i)?.subarray(known, known + horizon);
  return seriesOf(plain, i)
    .subarray(known, known + horizon)
    .map((value, h) => (weights?.[h] === 0 ? NaN : value));
}

/** Regular series judged per origin: their models cost most, and this many suffice. */
const MOST_REGULAR = 120;
/** The same for sparse ones, whose models are cheap and whose errors are noisy. */
const MOST_SPARSE = 1200;

/** Which series are judged: every n-th of either kind. */
function sample(classes: readonly SeriesClass[]): readonly boolean[] {
  const isRegular = (kind: SeriesClass): boolean => kind === 'smooth' || kind === 'seasonal';
  const regular = classes.filter(isRegular).length;
  const strideOfRegular = Math.max(1, Math.ceil(regular / MOST_REGULAR));
  const strideOfSparse = Math.max(1, Math.ceil((classes.length - regular) / MOST_SPARSE));
  let [ranked, sparse] = [0, 0];
  return classes.map((kind) => (isRegular(kind) ? ranked++ % strideOfRegular === 0 : sparse++ % strideOfSparse === 0));
}
