import { adida } from '../../timeseries/models/adida.js';
import { dynamicTheta } from '../../timeseries/models/dynamic-theta.js';
import { intermittentLeaf } from '../../timeseries/models/intermittent-leaf.js';
import { fitSes, ses } from '../../timeseries/models/ses.js';
import { lastSeasonGrown } from './last-season-grown.js';
import { isShortSeason } from '../../timeseries/short-season.js';
import { phasedLeaf } from './phased-leaf.js';
import { seasonalMean } from './seasonal-mean.js';
import { seasonalNaive } from '../../timeseries/models/seasonal-naive.js';
import { type SeriesClass } from './series-class.js';
import { smoothEnsemble } from './smooth-ensemble.js';

/** A model that forecasts a series from its own past. */
export interface LocalCandidate {
  readonly name: string;
  /** share in the combination before any evidence, relative to the others of its class */
  readonly prior: number;
  /**
   * @param y  missing values drawn straight between their neighbours, for models that take no weights
   * @param weights  shape (n,), where values are missing: 0 (missing) … 1
   */
  readonly forecast: (y: Float64Array, horizon: number, season: number, weights?: Float64Array) => Float64Array;
}

const ensemble: LocalCandidate = {
  name: 'ensemble',
  prior: 2,
  forecast: (y, horizon, season, weights) => smoothEnsemble(y, season, horizon, { weights }).mean,
};
const dynamic: LocalCandidate = {
  name: 'dynamic-theta',
  prior: 1,
  forecast: (y, horizon, season, weights) => dynamicTheta(y, horizon, season, weights),
};
const lastSeason: LocalCandidate = {
  name: 'seasonal-naive',
  prior: 0.3,
  forecast: (y, horizon, season, weights) => seasonalNaive(y, horizon, season, weights),
};
const leaf: LocalCandidate = {
  name: 'leaf',
  prior: 1,
  forecast: (y, horizon, _season, weights) => intermittentLeaf(y, horizon, { weights }).mean,
};
const aggregated: LocalCandidate = {
  name: 'adida',
  prior: 0.5,
  forecast: (y, horizon, _season, weights) => adida(y, horizon, weights),
};

/** The level that a sparse series would be forecast at: it errs least in noisy series of demand. */
const level: LocalCandidate = {
  name: 'level',
  prior: 1,
  forecast: (y, horizon, _season, weights) =>
    y.some((value) => value < 0)
      ? ses(y, horizon, fitSes(y, undefined, weights).alpha, weights)
      : intermittentLeaf(y, horizon, { weights }).mean,
};
const grown: LocalCandidate = { name: 'last-season-grown', prior: 0.5, forecast: lastSeasonGrown };
const phaseMean: LocalCandidate = { name: 'seasonal-mean', prior: 0.5, forecast: seasonalMean };

const phased: LocalCandidate = { name: 'phased-leaf', prior: 1.5, forecast: phasedLeaf };
const phasedLevel: LocalCandidate = {
  name: 'phased-level',
  prior: 1,
  forecast: (y, horizon, season, weights) =>
    y.some((value) => value < 0) ? level.forecast(y, horizon, season, weights) : phasedLeaf(y, horizon, season),
};

/** Sparse series of a short season mostly have their order days: models without them have the least prior. */
const sparseDays: readonly LocalCandidate[] = [
  { ...leaf, prior: 0.3 },
  { ...aggregated, prior: 0.2 },
  { ...phaseMean, prior: 1 },
  { ...phased, prior: 2 },
];

/** Short enough to have been seen often. */
const repeats = (season: number): boolean => season > 1 && season <= 24;

/** The local models that compete and combine within a class. */
export function candidatesOf(kind: SeriesClass, season: number): readonly LocalCandidate[] {
  switch (kind) {
    case 'dead':
      return [leaf];
    case 'intermittent':
      if (!repeats(season)) return [leaf, aggregated];
      return isShortSeason(season) ? sparseDays : [leaf, aggregated, phaseMean];
    case 'smooth':
    case 'seasonal':
      return [
        ...[ensemble, dynamic, lastSeason],
        repeats(season) ? phaseMean : grown,
        isShortSeason(season) ? phasedLevel : level,
      ];
  }
}
