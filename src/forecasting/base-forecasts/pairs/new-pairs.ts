import type { DemandHistory } from '../../history/demand-history.js';

const quarter = 13;
/** Past quarters that are compared. */
const quarters = 4;

/**
 * Ratio of all units to the units of pairs known before: a retailer that orders a known product for the first time
 * adds to the product's sales, which no leaf's history shows.
 *
 * @returns ≥ 1, the mean of the last four quarters; 1 where there are not so many
 */
export function newPairsFactor({ weeks, rowStarts, rowWeeks, rowUnits, skuLeaves }: DemandHistory): number {
  const begin = weeks - quarters * quarter;
  if (begin < quarter) return 1;
  let [knownUnits, newUnits] = [0, 0];
  for (let sku = 0; sku + 1 < skuLeaves.length; sku++) {
    const [from, to] = [skuLeaves[sku] ?? 0, skuLeaves[sku + 1] ?? 0];
    let firstWeek = weeks;
    for (let leaf = from; leaf < to; leaf++) firstWeek = Math.min(firstWeek, rowWeeks[rowStarts[leaf] ?? 0] ?? 0);
    for (let leaf = from; leaf < to; leaf++) {
      const first = rowWeeks[rowStarts[leaf] ?? 0] ?? 0;
      for (let row = rowStarts[leaf] ?? 0; row < (rowStarts[leaf + 1] ?? 0); row++) {
        const week = rowWeeks[row] ?? 0;
        if (week < begin) continue;
        const origin = begin + Math.floor((week - begin) / quarter) * quarter;
        // A product that is itself new has no forecast that could be too low.
        if (firstWeek >= origin) continue;
        if (first < origin) knownUnits += rowUnits[row] ?? 0;
        else newUnits += rowUnits[row] ?? 0;
      }
    }
  }
  return knownUnits > 0 ? 1 + newUnits / knownUnits : 1;
}
