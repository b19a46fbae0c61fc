import { adida } from '../models/adida.js';
import { dynamicTheta } from '../models/dynamic-theta.js';
import { ets } from '../models/ets/ets.js';
import { intermittentLeaf } from '../models/intermittent-leaf.js';
import { seasonalNaive } from '../models/seasonal-naive.js';
import { theta } from '../models/theta.js';
import { type SeriesClass } from './series-class.js';

/** A model that forecasts a series from its own past. */
export interface LocalCandidate {
  readonly name: string;
  /** share in the combination before any evidence, relative to the others of its class */
  readonly prior: number;
  readonly forecast: (y: Float64Array, horizon: number, season: number) => Float64Array;
}

const seasonalTheta: LocalCandidate = { name: 'theta', prior: 1, forecast: theta };
const dynamic: LocalCandidate = { name: 'dynamic-theta', prior: 1.5, forecast: dynamicTheta };
const automatic: LocalCandidate = { name: 'ets', prior: 1, forecast: ets };
const lastSeason: LocalCandidate = { name: 'seasonal-naive', prior: 0.3, forecast: seasonalNaive };
const leaf: LocalCandidate = { name: 'leaf', prior: 1, forecast: (y, horizon) => intermittentLeaf(y, horizon).mean };
const aggregated: LocalCandidate = { name: 'adida', prior: 0.5, forecast: adida };

/** Seasons up to this length are estimated by exponential smoothing; longer ones have too few turns. */
const LONGEST_SMOOTHED_SEASON = 24;

/** The local models that compete and combine within a class. */
export function candidatesOf(kind: SeriesClass, season: number): readonly LocalCandidate[] {
  switch (kind) {
    case 'dead':
      return [leaf];
    case 'intermittent':
      return [leaf, aggregated];
    case 'smooth':
    case 'seasonal':
      if (season > LONGEST_SMOOTHED_SEASON) return [dynamic, seasonalTheta, lastSeason];
      return season > 1 ? [dynamic, seasonalTheta, automatic, lastSeason] : [dynamic, seasonalTheta, automatic];
  }
}
