import { familySeasons } from '../lent-seasons.js';
import type { ForecastBuffers } from '../../forecast-buffers.js';
import { learnPairs } from './learn-pairs.js';

/** Fits one model to all pairs of retailer and product and writes its expectation of each to `pairLevels`. */
export function learnPairLevels({ history, seasons, pairLevels }: ForecastBuffers): void {
  const ofFamily = familySeasons(seasons);
  const noSeason = new Float64Array(history.weeks).fill(1);
  learnPairs(history, (sku) => ofFamily[history.familyOf[sku] ?? 0] ?? noSeason, pairLevels);
}
