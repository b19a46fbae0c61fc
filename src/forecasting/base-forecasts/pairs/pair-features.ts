import type { PairTrace } from './pair-trace.js';
import { busyShare, meanOf, type RunningSums, type PairContext } from './pair-context.js';

/** Indices of a pair and of its nodes in the history. */
export interface PairIndices {
  readonly sku: number;
  readonly retailer: number;
  readonly areaSku: number;
  /** week of the pair's first order */
  readonly start: number;
}

const windows = [4, 8, 13, 26, 52, 104] as const;
const [month, quarter, halfYear, year, twoYears] = [4, 13, 26, 52, 104] as const;
const highest = 3;
const featuresPerNode = 5;

export const pairFeatureCount = windows.length + 20 + 3 * featuresPerNode + 4;

/**
 * What a pair's next quarter may depend on, as known after its first `known` weeks; sizes in units of its own scale.
 *
 * @param row  shape (pairFeatureCount,), written
 */
export function writePairFeatures(
  row: Float32Array,
  trace: PairTrace,
  context: PairContext,
  { sku, retailer, areaSku, start }: PairIndices,
  known: number,
): void {
  const unit = 1 / trace.scale(known);
  const now = start + known;
  const silent = trace.silence(known);
  const orders = trace.ordersIn(0, known);
  const lately = trace.ordersIn(known - twoYears, known);
  const span = Math.min(known, twoYears);
  const size = lately > 0 ? (trace.mean(known - twoYears, known) * span) / lately : 0;
  const gap = orders > 1 ? (trace.last[known] ?? 0) / (orders - 1) : known;
  const base = trace.mean(known - year, known);
  let f = 0;
  for (const window of windows) row[f++] = unit * trace.mean(known - window, known);
  row[f++] = unit * trace.mean(0, known);
  row[f++] = unit * (known >= year ? trace.mean(known - year, known - year + quarter) : base);
  row[f++] = unit * (trace.slow[known] ?? 0);
  row[f++] = unit * (trace.level[known] ?? 0);
  row[f++] = unit * (trace.fast[known] ?? 0);
  row[f++] = unit * size;
  row[f++] = unit * (trace.lastSize[known] ?? 0);
  row[f++] = Math.log(1 + silent);
  row[f++] = Math.min(8, (silent + 1) / Math.max(1, gap));
  row[f++] = Math.log(gap);
  row[f++] = Math.log(1 + orders);
  row[f++] = Math.log(known);
  for (const window of [quarter, halfYear, year, twoYears])
    row[f++] = trace.ordersIn(known - window, known) / Math.min(known, window);
  row[f++] = (unit * size * trace.ordersIn(known - halfYear, known)) / Math.min(known, halfYear);
  row[f++] = Math.sqrt(unit * base);
  row[f++] = 1 / (1 + orders);
  row[f++] = unit;
  writeMomentum(row.subarray(f, (f += featuresPerNode)), context.skus, sku, now, unit * base);
  writeMomentum(row.subarray(f, (f += featuresPerNode)), context.retailers, retailer, now, unit * base);
  writeMomentum(row.subarray(f, (f += featuresPerNode)), context.areaSkus, areaSku, now, unit * base);
  const product = meanOf(context.skus, sku, now - year, now);
  row[f++] = product > 0 ? base / product : 0;
  row[f++] = Math.log(1 + product);
  row[f++] = Math.log(1 + meanOf(context.retailers, retailer, now - year, now));
  row[f] = Math.log(1 + meanOf(context.areaSkus, areaSku, now - year, now));
}

/** Recent demand of a node above the pair relative to its year, and the pair's own year scaled by it. */
function writeMomentum(to: Float32Array, sums: RunningSums, node: number, now: number, own: number): void {
  const usual = meanOf(sums, node, now - year, now);
  const ratio = (weeks: number) => (usual > 0 ? Math.min(highest, meanOf(sums, node, now - weeks, now) / usual) : 0);
  const [fresh, recent] = [ratio(month), ratio(quarter)];
  to.set([fresh, recent, busyShare(sums, node, now - quarter, now), own * fresh, own * recent]);
}
