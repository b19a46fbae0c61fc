import { candidatesOf } from '../selection/candidates.js';
import { combinationWeights } from '../selection/combination-weights.js';
import { type SeriesClass } from '../selection/series-class.js';
import { isShortSeason } from '../../timeseries/short-season.js';
import { type Evidence } from './evidence.js';

/** Share of the global model in a combination before any evidence, on the scale of `LocalCandidate.prior`. */
const GLOBAL_PRIOR = 8;
/** The same of single days: it misjudges the days after a holiday. */
const GLOBAL_PRIOR_OF_DAYS = 2;
/** The prior counts as much as this many judged windows. */
const PRIOR_CASES = 40;

/** Weights of the candidates of a class (global model first), learnt from the windows of its series. */
export function learnWeights(kind: SeriesClass, season: number, evidence: readonly Evidence[]): Float64Array {
  const global = isShortSeason(season) ? GLOBAL_PRIOR_OF_DAYS : GLOBAL_PRIOR;
  const priors = [global, ...candidatesOf(kind, season).map(({ prior }) => prior)];
  const total = priors.reduce((sum, p) => sum + p, 0);
  const cases = evidence.filter((example) => example.kind === kind);
  return combinationWeights(
    cases,
    Float64Array.from(priors, (p) => p / total),
    PRIOR_CASES,
  );
}

/** Σ weight × forecast, step by step, added in the order of the candidates. */
export function combine(forecasts: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(forecasts[0]!.length);
  forecasts.forEach((forecast, k) => {
    for (let h = 0; h < sum.length; h++) sum[h] = sum[h]! + weights[k]! * forecast[h]!;
  });
  return sum;
}
