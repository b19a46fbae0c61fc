import { observed, type DemandHistory, type HistoryNames } from './demand-history.js';
import type { GrowingRows } from './growing-rows.js';
import { unknownName, type MasterData } from './master-data.js';
import { sharedFloat64, sharedIndices, sharedUint16, sharedUint32, sharedUint8 } from '../../kernel/shared-arrays.js';

/** Retailer and product of each leaf, in the order of reading. */
export interface LeafKeys {
  readonly retailerIds: string[];
  readonly skus: string[];
}

/** Weeks without an order after which a leaf is inactive, whatever its rhythm was. */
const longestSilence = 104;

type OrderedRows = Omit<DemandHistory, 'missed' | 'short' | 'counted'>;

/** Sorts leaves and their rows by product, area and retailer, so that sums run over adjacent leaves and in a fixed order. */
export function inTreeOrder(
  rows: GrowingRows,
  keys: LeafKeys,
  weeks: number,
  { retailers, products }: MasterData,
): { names: HistoryNames; history: OrderedRows } {
  const retailerNames = sortedNames(keys.retailerIds);
  const skuNames = sortedNames(keys.skus);
  const areas = sortedNames(retailerNames.map((id) => retailers.get(id)?.area ?? unknownName));
  const suppliers = sortedNames(skuNames.map((sku) => products.get(sku)?.supplier ?? unknownName));
  const families = sortedNames(skuNames.map((sku) => products.get(sku)?.category ?? unknownName));
  const areaOf = indices(retailerNames, (id) => retailers.get(id)?.area, areas);
  const supplierOf = indices(skuNames, (sku) => products.get(sku)?.supplier, suppliers);
  const familyOf = indices(skuNames, (sku) => products.get(sku)?.category, families);

  const retailerOf = indices(keys.retailerIds, (id) => id, retailerNames);
  const skuOf = indices(keys.skus, (sku) => sku, skuNames);
  const at = (values: Uint32Array, i: number) => values[i] ?? 0;
  const order = Uint32Array.from(retailerOf, (_, leaf) => leaf).sort(
    (a, b) =>
      at(skuOf, a) - at(skuOf, b) ||
      at(areaOf, at(retailerOf, a)) - at(areaOf, at(retailerOf, b)) ||
      at(retailerOf, a) - at(retailerOf, b),
  );
  const sorted = sortRows(rows, order);
  const leafRetailers = sharedIndices(order.map((leaf) => at(retailerOf, leaf)));
  const leafSkus = order.map((leaf) => at(skuOf, leaf));
  const groups = areaGroups(leafSkus, leafRetailers, areaOf);
  const live = sharedUint8(order.length);
  for (let leaf = 0; leaf < order.length; leaf++) {
    const [retailerId, sku] = [retailerNames[at(leafRetailers, leaf)] ?? '', skuNames[at(leafSkus, leaf)] ?? ''];
    const inBusiness = (retailers.get(retailerId)?.open ?? true) && (products.get(sku)?.sold ?? true);
    const lastWeek = sorted.rowWeeks[at(sorted.rowStarts, leaf + 1) - 1] ?? 0;
    live[leaf] = inBusiness && lastWeek >= weeks - longestSilence ? 1 : 0;
  }
  const names = { retailers: retailerNames, areas, areaOf, skus: skuNames, suppliers, supplierOf };
  const skuLeaves = startsOf(leafSkus, skuNames.length);
  return { names, history: { weeks, ...sorted, retailerOf: leafRetailers, ...groups, skuLeaves, familyOf, live } };
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function indices(
  keys: readonly string[],
  nameOf: (key: string) => string | undefined,
  names: readonly string[],
): Uint32Array {
  const indexOf = new Map(names.map((name, i) => [name, i]));
  return sharedIndices(keys.map((key) => indexOf.get(nameOf(key) ?? unknownName) ?? 0));
}

function sortRows(rows: GrowingRows, order: Uint32Array) {
  const counts = new Uint32Array(order.length + 1);
  for (let row = 0; row < rows.count; row++) {
    const after = (rows.leaves[row] ?? 0) + 1;
    counts[after] = (counts[after] ?? 0) + 1;
  }
  const readStarts = counts.map((_, leaf) => leaf);
  readStarts[0] = 0;
  for (let leaf = 1; leaf < counts.length; leaf++) readStarts[leaf] = (readStarts[leaf - 1] ?? 0) + (counts[leaf] ?? 0);
  const rowStarts = sharedUint32(order.length + 1);
  const rowWeeks = sharedUint16(rows.count);
  const rowUnits = sharedFloat64(rows.count);
  const rowKinds = sharedUint8(rows.count).fill(observed);
  let next = 0;
  order.forEach((leaf, i) => {
    const [from, to] = [readStarts[leaf] ?? 0, readStarts[leaf + 1] ?? 0];
    rowWeeks.set(rows.weeks.subarray(from, to), next);
    rowUnits.set(rows.units.subarray(from, to), next);
    rowKinds.set(rows.kinds.subarray(from, to), next);
    rowStarts[i + 1] = next += to - from;
  });
  return { rowStarts, rowWeeks, rowUnits, rowKinds };
}

/** Where the leaves of each product × area begin. */
function areaGroups(leafSkus: Uint32Array, leafRetailers: Uint32Array, areaOf: Uint32Array) {
  const areaSkuOf = sharedUint32(leafSkus.length);
  const skus: number[] = [];
  let [skuBefore, areaBefore] = [-1, -1];
  leafSkus.forEach((sku, leaf) => {
    const area = areaOf[leafRetailers[leaf] ?? 0] ?? 0;
    if (sku !== skuBefore || area !== areaBefore) skus.push(sku);
    [skuBefore, areaBefore] = [sku, area];
    areaSkuOf[leaf] = skus.length - 1;
  });
  return { areaSkuOf, skuOfAreaSku: sharedIndices(skus), areaSkuLeaves: startsOf(areaSkuOf, skus.length) };
}

/** shape (groups + 1,): where each group's run begins in an ascending list of group numbers. */
function startsOf(groupOf: Uint32Array, groups: number): Uint32Array {
  const starts = sharedUint32(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}
