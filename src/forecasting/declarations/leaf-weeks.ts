import { censored, denseDemand, type DemandHistory } from '../history/demand-history.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Weeks before a declaration that its usual demand is learnt from, and of which so many at least must be known. */
const [weeksLookedAt, leastWeeks] = [13, 4];
/** Orders are being cut where one of so many weeks was. */
const weeksBound = 8;

/** One retailer and product week by week, on the clock of the history. */
export interface LeafWeeks {
  /** units wanted in a week of the past; 0 before the first order */
  readonly units: (week: number) => number;
  /** units to be expected of a week, from the weeks before week `known`; undefined where these are too few */
  readonly usual: (known: number) => ((week: number) => number) | undefined;
  /** whether orders were being cut in week `week` or shortly before */
  readonly bound: (week: number) => boolean;
}

export function leafWeeks({ history, horizon, skuSeasons }: ForecastBuffers, leaf: number): LeafWeeks | undefined {
  const demand = denseDemand(history, leaf);
  if (!demand) return undefined;
  const { units, weights, start } = demand;
  const sku = history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
  const stride = history.weeks + horizon;
  const season = (week: number) => skuSeasons[sku * stride + week] ?? 1;
  const cut = cutWeeks(history, leaf, sku);
  return {
    units: (week) => units[week - start] ?? 0,
    usual(known) {
      let [sum, total, weeks] = [0, 0, 0];
      for (let week = Math.max(start, known - weeksLookedAt); week < Math.min(known, history.weeks); week++) {
        const weight = weights?.[week - start] ?? 1;
        sum += weight * (units[week - start] ?? 0);
        total += weight * season(week);
        weeks += weight;
      }
      if (weeks < leastWeeks || total <= 0) return undefined;
      return (week) => (sum / total) * season(week);
    },
    bound: (week) => cut.some((each) => each <= week && each > week - weeksBound),
  };
}

function cutWeeks(history: DemandHistory, leaf: number, sku: number): number[] {
  const { rowStarts, rowWeeks, rowKinds, short, weeks } = history;
  const cut: number[] = [];
  for (let row = rowStarts[leaf] ?? 0; row < (rowStarts[leaf + 1] ?? 0); row++)
    if (rowKinds[row] === censored) cut.push(rowWeeks[row] ?? 0);
  for (let week = 0; week < weeks; week++) if (short[sku * weeks + week] === 1) cut.push(week);
  return cut;
}
