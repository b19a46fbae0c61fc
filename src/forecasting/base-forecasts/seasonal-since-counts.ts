import { sharedCopy } from '../../kernel/shared-arrays.js';
import type { DemandHistory } from '../history/demand-history.js';
import { familySeasons, type LentSeasons } from './lent-seasons.js';

/** Counted weeks that the rate of the weeks since the last count was taken from. */
const weeksBefore = 12;

/**
 * The weeks since a last count with the season they lie in: the rate that they are expected to go on at is that of the weeks before, whose season
 * was another one.
 */
export function seasonalSinceCounts(history: DemandHistory, seasons: LentSeasons): DemandHistory {
  const { sold, skuOfAreaSku, areaSkuOf, familyOf } = history;
  if (!sold) return history;
  const { starts, expectedFrom, weeks } = sold;
  const units = sharedCopy(sold.units);
  const seasonOf = familySeasons(seasons);
  for (let leaf = 0; leaf < expectedFrom.length; leaf++) {
    const [from, to] = [expectedFrom[leaf] ?? 0, starts[leaf + 1] ?? 0];
    const season = seasonOf[familyOf[skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0] ?? 0];
    const before = weeks.subarray(Math.max(starts[leaf] ?? 0, from - weeksBefore), from);
    if (!season || before.length === 0) continue;
    const usual = before.reduce((sum, week) => sum + (season[week] ?? 1), 0) / before.length;
    for (let i = from; i < to; i++) units[i] = (units[i] ?? 0) * ((season[weeks[i] ?? 0] ?? 1) / usual);
  }
  return { ...history, sold: { ...sold, units } };
}
