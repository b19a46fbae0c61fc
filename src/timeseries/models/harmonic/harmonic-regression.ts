import { weightedSeries } from '../../weighted-series.js';
import { checkCount, checkSeries } from '../../check.js';
import { SeriesError } from '../../series-error.js';
import { forecastArma, type ArmaFit } from '../arma/arma-fit.js';
import { ArmaPass } from '../arma/arma-pass.js';
import { fitArma } from '../arma/fit-arma.js';
import { lineSearch } from '../line-search.js';
import { harmonicColumns, type Waves } from './harmonic-columns.js';
import { predicted, regress } from './regress.js';

/** What {@link harmonicRegression} explains a series by. */
export interface HarmonicOptions {
  /** seasons as waves; none: no season */
  readonly waves?: readonly Waves[];
  /** other known influences (holidays, price), each of shape (n + horizon,): the future rows are what is known to come */
  readonly regressors?: readonly Float64Array[];
  /** what the rest is: `arma` around a line, `ets` a level that wanders (exponential smoothing) with drift */
  readonly errors?: 'arma' | 'ets';
  /** shape (n,): 0 (missing) … 1 (observed): how much a period counts in the regression and moves what the rest remembers */
  readonly weights?: Float64Array;
}

const GRID = [0.005, 0.05, 0.15, 0.35, 0.65, 0.95];
const ROUNDS = 2;

/**
 * Regression on a line, waves of the seasons and known influences, with a rest that remembers.
 *
 * With `arma` errors the regression is repeated on series whitened by the fitted errors (generalised least squares).
 * With `ets` errors series and columns pass through the same exponential filter, and its α is the one with the least
 * sum of squares: the likelihood of ETS(A,N,N) with regressors and drift.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param options  waves, regressors, kind of errors and weights; by default a line with ARMA errors
 * @returns shape (horizon,); n values of positive weight support at most (n − 1) / 2 columns, the first of line (from 8
 *   values on), waves and regressors
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, ch. 10 (dynamic harmonic regression)
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * harmonicRegression(y, 4, { waves: [{ season: 4, order: 2 }] }) // → [17.5, 27.833, 38.833, 48.833]
 */
export function harmonicRegression(y: Float64Array, horizon: number, options: HarmonicOptions = {}): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const n = y.length;
  const { waves = [], regressors = [], errors = 'arma' } = options;
  const { y: known, weights } = weightedSeries(y, options.weights);
  for (const column of regressors) {
    checkSeries('regressors', column);
    if (column.length < n + horizon)
      throw new SeriesError('regressors', `${n + horizon} rows (known and future)`, `${column.length}`);
  }
  const span = n + horizon;
  const seen = weights ? weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0) : n;
  const wanted = [
    ...(seen >= 8 ? [Float64Array.from({ length: span }, (_, t) => (t - n) / n)] : []),
    ...waves.flatMap((season) => harmonicColumns(season, 0, span)),
    ...regressors,
  ];
  const columns = wanted.slice(0, (seen - 1) >> 1);
  return errors === 'ets'
    ? withSmoothedRest(known, horizon, columns, weights)
    : withArmaRest(known, horizon, [new Float64Array(span).fill(1), ...columns], weights);
}

function withArmaRest(y: Float64Array, horizon: number, columns: Float64Array[], weights?: Float64Array): Float64Array {
  const n = y.length;
  let { coefficients } = regress(y, columns, weights);
  let fitted = predicted(coefficients, columns, n);
  let rest: ArmaFit = fitArma(restOf(y, fitted), { weights });
  for (let round = 0; round < ROUNDS && rest.ar.length + rest.ma.length > 0; round++) {
    const known = restOf(y, fitted, weights).map((value, t) => value + fitted[t]!);
    const whitened = (series: Float64Array) => {
      const out = new Float64Array(n);
      new ArmaPass({ values: series.subarray(0, n), from: 0 }).run(rest.ar, rest.ma, out);
      return out;
    };
    ({ coefficients } = regress(whitened(known), columns.map(whitened), weights));
    fitted = predicted(coefficients, columns, n);
    rest = fitArma(restOf(y, fitted), { weights });
  }
  const ahead = predicted(
    coefficients,
    columns.map((column) => column.subarray(n)),
    horizon,
  );
  const restForecast = forecastArma(rest, horizon);
  return ahead.map((value, h) => value + restForecast[h]!);
}

/** Residuals of the regression, times their weights. */
const restOf = (y: Float64Array, fitted: Float64Array, weights?: Float64Array): Float64Array =>
  fitted.map((value, t) => (y[t]! - value) * (weights === undefined ? 1 : weights[t]!));

function withSmoothedRest(
  y: Float64Array,
  horizon: number,
  columns: Float64Array[],
  weights?: Float64Array,
): Float64Array {
  const n = y.length;
  const levels = new Float64Array(columns.length + 1);
  const filtered = [new Float64Array(n), ...columns.map(() => new Float64Array(n))];
  const target = new Float64Array(n);
  /** Passes every series through the filter of one α and regresses what comes out; `levels` are the last levels of each. */
  const at = (alpha: number) => {
    const level = smoothed(y, n, alpha, target, weights);
    const levelDecay = filtered[0]!;
    let decay = 1;
    for (let t = 0; t < n; t++) {
      levelDecay[t] = decay;
      decay *= 1 - alpha * (weights === undefined ? 1 : weights[t]!);
    }
    levels[0] = decay;
    columns.forEach((column, i) => (levels[i + 1] = smoothed(column, n, alpha, filtered[i + 1]!, weights)));
    return { level, ...regress(target, filtered, weights) };
  };
  const { level, coefficients } = at(lineSearch((alpha) => at(alpha).squaredError, GRID, 1e-3));
  let last = level;
  for (let i = 0; i < levels.length; i++) last += coefficients[i]! * (i === 0 ? levels[0]! : -levels[i]!);
  const ahead = predicted(
    coefficients.subarray(1),
    columns.map((column) => column.subarray(n)),
    horizon,
  );
  return ahead.map((value) => last + value);
}

/** Errors of exponential smoothing from level 0, into `out`; returns the last level. */
function smoothed(series: Float64Array, n: number, alpha: number, out: Float64Array, weights?: Float64Array): number {
  let level = 0;
  for (let t = 0; t < n; t++) {
    const error = series[t]! - level;
    out[t] = error;
    level += alpha * (weights === undefined ? 1 : weights[t]!) * error;
  }
  return level;
}
