import { familySeasons } from '../lent-seasons.js';
import type { Workplace } from '../../threads/workplace.js';
import { learnPairs } from './learn-pairs.js';

/** One model learnt across all pairs of retailer and product; what it expects of each is written to `pairLevels`. */
export function learnPairLevels({ history, seasons, pairLevels }: Workplace): void {
  const ofFamily = familySeasons(seasons);
  const noSeason = new Float64Array(history.weeks).fill(1);
  learnPairs(history, (sku) => ofFamily[history.familyOf[sku] ?? 0] ?? noSeason, pairLevels);
}
