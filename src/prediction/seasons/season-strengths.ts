import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';

/** Powers tried: a series may swing more than the panel does together. */
const POWERS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const AS_IT_IS = POWERS.indexOf(1);
/** This many periods count as one independent normal error: levels drift for weeks, and some errors are huge. */
const PERIODS_PER_ERROR = 6;
/** What is usual in the panel is learnt as if half as many series more had taken the season as it is. */
const PRIOR_SHARE = 0.5;
const ROUNDS = 30;
/** Periods that are used, and at least three seasons: older ones say little. */
const LOOK_BACK = 320;
/** Keeps a season that left no error at all from having an infinite likelihood. */
const LEAST_ERROR = 1e-12;

/**
 * How much of a common season each series shows: the power of the factors under which a trailing mean forecasts its
 * past.
 *
 * Mean of the posterior over powers (empirical Bayes): what is usual in the panel is learnt from all series, and counts for
 * a series the more, the less its own past distinguishes one power from another.
 *
 * @param factors  by period of the clock
 * @param leastGain  share of squared error that the panel must gain, or no series gets a season
 * @returns shape (series,): 0 … 2; 0 for series with values below zero
 *
 * O(values × powers).
 */
export function seasonStrengths(
  panel: Panel,
  starts: Int32Array,
  factors: Float64Array,
  year: number,
  leastGain: number,
): Float64Array {
  const raised = POWERS.map((power) => factors.map((factor) => factor ** power));
  const totals = new Float64Array(POWERS.length);
  const likelihoods = panel.ids.map((_, i) => {
    const y = seriesOf(panel, i);
    if (y.some((value) => value < 0)) return undefined;
    const judged = raised.map((powers) =>
      trailingErrors(y, powers.subarray(starts[i], starts[i]! + y.length), year, weightsOf(panel, i)),
    );
    const { meanSquare: plain, count } = judged[0]!;
    if (!(plain > 0)) return undefined;
    const errors = Float64Array.from(judged, ({ meanSquare }) => meanSquare / plain);
    errors.forEach((error, k) => (totals[k] = totals[k]! + error));
    return likelihoodOf(errors, count / PERIODS_PER_ERROR);
  });
  const strengths = new Float64Array(panel.ids.length);
  const gain = totals[0]! > 0 ? 1 - Math.min(...totals) / totals[0]! : 0;
  if (!(gain >= leastGain)) return strengths;
  const usual = usualPowers(likelihoods.filter((likelihood) => likelihood !== undefined));
  likelihoods.forEach((likelihood, i) => {
    if (!likelihood) return;
    strengths[i] = posterior(usual, likelihood).reduce((sum, share, k) => sum + share * POWERS[k]!, 0);
  });
  return strengths;
}

/** Likelihood of each power, relative to the best, by its mean squared error: of normal errors whose variance is not known. */
function likelihoodOf(errors: Float64Array, count: number): Float64Array {
  const logs = errors.map((error) => (-count / 2) * Math.log(error + LEAST_ERROR));
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}

/** Shares of the powers among the series of the panel: most likely ones, by expectation and maximisation. */
function usualPowers(likelihoods: readonly Float64Array[]): Float64Array {
  let shares: Float64Array = new Float64Array(POWERS.length).fill(1 / POWERS.length);
  const prior = Float64Array.from(shares);
  prior[AS_IT_IS]! += PRIOR_SHARE * likelihoods.length;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = prior.slice();
    for (const likelihood of likelihoods) {
      posterior(shares, likelihood).forEach((share, k) => (counts[k] = counts[k]! + share));
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    shares = counts.map((count) => count / total);
  }
  return shares;
}

function posterior(shares: Float64Array, likelihood: Float64Array): Float64Array {
  const products = shares.map((share, k) => share * likelihood[k]!);
  const total = products.reduce((sum, product) => sum + product, 0);
  return products.map((product) => product / total);
}

/** Errors of forecasting each value by its factor × the mean of a quarter year before, without season; missing values are left out. */
function trailingErrors(
  y: Float64Array,
  factors: Float64Array,
  year: number,
  weights?: Float64Array,
): { meanSquare: number; count: number } {
  const window = Math.max(3, year >> 2);
  let [sum, seen, squares, count] = [0, 0, 0, 0];
  const from = Math.max(0, y.length - lookBack(year));
  const add = (t: number, sign: number): void => {
    if (weights && !(weights[t]! > 0)) return;
    sum += (sign * y[t]!) / factors[t]!;
    seen += sign;
  };
  for (let t = from; t < y.length; t++) {
    if (t - from >= window && seen > 0 && (!weights || weights[t]! > 0)) {
      squares += (y[t]! - (factors[t]! * sum) / seen) ** 2;
      count++;
    }
    add(t, 1);
    if (t - from >= window) add(t - window, -1);
  }
  return { meanSquare: count > 0 ? squares / count : 0, count };
}

/** Periods that are looked back. */
function lookBack(year: number): number {
  return Math.max(LOOK_BACK, 3 * year);
}
