import { basisFields } from '../read-models/entities/node-basis.js';
import { addWeeks, weeksFrom } from '../calendar/weeks.js';
import { roundTree } from '../timeseries/reconciliation/round-tree.js';
import type { LeafRhythm, Level, NodeKey } from '../read-models/entities/forecast-level.js';
import type { Forecast, ForecastLevel } from './forecast-level.js';
import { total } from './forecast-level.js';
import type { LiveTree } from './reconciliation/live-tree.js';
import type { NamedHistory } from './history/read-demand-history.js';
import type { NodeForecasts } from './node-forecasts.js';
import type { ForecastBuffers } from './forecast-buffers.js';

/** Share of a node's accumulated rounding error that its next week makes up for, so that a quarter is nearly right and no week is distorted. */
const payback = 0.05;

/** Forecasts of the grouped levels. */
export interface GroupedLevels {
  readonly total: NodeForecasts;
  readonly suppliers: NodeForecasts;
  readonly retailers: NodeForecasts;
}

/** Names the nodes and rounds their forecasts to whole units that add up. Inactive leaves, and nodes that have no others, are left out. */
export function assembleForecast(
  named: NamedHistory,
  buffers: ForecastBuffers,
  tree: LiveTree,
  leafBases: Float64Array,
  grouped: GroupedLevels,
): Forecast {
  const { names, history, nextWeek } = named;
  const { horizon } = buffers;
  const leafExpected = rowsOf(buffers.leaves.expected, tree.leaves, horizon);
  const { changes } = buffers;
  const scales = [
    Float64Array.of(1),
    Float64Array.from(tree.skus, (sku) => changes.skus[sku] ?? 1),
    Float64Array.from(tree.areaSkus, (node) => changes.areaSkus[node] ?? 1),
    Float64Array.from(tree.leaves, (leaf) => changes.leaves[leaf] ?? 1),
  ];
  const [totalUnits, skuUnits, areaSkuUnits, leafUnits] = roundTree(tree, leafExpected, horizon, { scales, payback });
  const level = (
    name: Level,
    nodes: NodeKey[],
    at: Uint32Array,
    from: NodeForecasts,
    bases: Float64Array,
    units?: Float64Array,
  ) => ({ ...levelOf(name, nodes, at, from, units ?? new Float64Array(), horizon), bases });
  const basesOf = (groupOf: Uint32Array, groups: Uint32Array) => summed(leafBases, groupOf, groups, basisFields.length);

  const key = (part: Partial<NodeKey>): NodeKey => ({ ...total, ...part });
  const skuKey = (sku: number) => ({
    sku: names.skus[sku] ?? '',
    supplier: names.suppliers[names.supplierOf[sku] ?? 0] ?? '',
  });
  const areaOf = (leaf: number) => names.areas[names.areaOf[history.retailerOf[leaf] ?? 0] ?? 0] ?? '';
  const areaSkuOfLeaf = tree.leaves.map((leaf) => history.areaSkuOf[leaf] ?? 0);
  const skuOfLeaf = tree.leaves.map((leaf) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0);
  const retailers = tree.leaves.map((leaf) => history.retailerOf[leaf] ?? 0);
  const suppliers = skuOfLeaf.map((sku) => names.supplierOf[sku] ?? 0);
  const usedRetailers = used(retailers);
  const usedSuppliers = used(suppliers);

  const leafKeys = Array.from(tree.leaves, (leaf, i) =>
    key({
      ...skuKey(skuOfLeaf[i] ?? 0),
      area: areaOf(leaf),
      retailerId: names.retailers[history.retailerOf[leaf] ?? 0] ?? '',
    }),
  );
  const areaSkuKeys = Array.from(tree.areaSkus, (node) =>
    key({ ...skuKey(history.skuOfAreaSku[node] ?? 0), area: areaOf(history.areaSkuLeaves[node] ?? 0) }),
  );
  return {
    weeks: weeksFrom(nextWeek, horizon),
    levels: [
      level(
        'total',
        [total],
        Uint32Array.of(0),
        grouped.total,
        basesOf(new Uint32Array(tree.leaves.length), Uint32Array.of(0)),
        totalUnits,
      ),
      level(
        'supplier',
        Array.from(usedSuppliers, (s) => key({ supplier: names.suppliers[s] ?? '' })),
        usedSuppliers,
        grouped.suppliers,
        basesOf(suppliers, usedSuppliers),
        summed(leafUnits, suppliers, usedSuppliers, horizon),
      ),
      level(
        'retailer',
        Array.from(usedRetailers, (r) =>
          key({ retailerId: names.retailers[r] ?? '', area: names.areas[names.areaOf[r] ?? 0] ?? '' }),
        ),
        usedRetailers,
        grouped.retailers,
        basesOf(retailers, usedRetailers),
        summed(leafUnits, retailers, usedRetailers, horizon),
      ),
      level(
        'sku',
        Array.from(tree.skus, (sku) => key(skuKey(sku))),
        tree.skus,
        buffers.skus,
        basesOf(skuOfLeaf, tree.skus),
        skuUnits,
      ),
      level(
        'area-sku',
        areaSkuKeys,
        tree.areaSkus,
        buffers.areaSkus,
        basesOf(areaSkuOfLeaf, tree.areaSkus),
        areaSkuUnits,
      ),
      {
        ...level('retailer-sku', leafKeys, tree.leaves, buffers.leaves, leafBases, leafUnits),
        rhythms: rhythmsOf(named, buffers, tree),
      },
    ],
  };
}

function levelOf(
  level: Level,
  nodes: readonly NodeKey[],
  at: Uint32Array,
  from: NodeForecasts,
  units: Float64Array,
  horizon: number,
): Omit<ForecastLevel, 'bases'> {
  const whole = (values: Float64Array) => Int32Array.from(rowsOf(values, at, horizon), Math.round);
  return {
    level,
    nodes,
    expected: rowsOf(from.expected, at, horizon),
    mean: Int32Array.from(units),
    ...{ p10: whole(from.p10), p50: whole(from.p50), p90: whole(from.p90) },
    ties: { p10: sharesOf(from.p10Share, at, horizon), p90: sharesOf(from.p90Share, at, horizon) },
  };
}

function rowsOf(values: Float64Array, nodes: Uint32Array, horizon: number): Float64Array {
  const rows = new Float64Array(nodes.length * horizon);
  nodes.forEach((node, i) => rows.set(values.subarray(node * horizon, (node + 1) * horizon), i * horizon));
  return rows;
}

function sharesOf(values: Float32Array, nodes: Uint32Array, horizon: number): Float32Array {
  const rows = new Float32Array(nodes.length * horizon);
  nodes.forEach((node, i) => rows.set(values.subarray(node * horizon, (node + 1) * horizon), i * horizon));
  return rows;
}

function used(indices: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set(indices)).sort();
}

function summed(leafUnits: Float64Array | undefined, groupOf: Uint32Array, groups: Uint32Array, horizon: number) {
  const sums = new Float64Array(groups.length * horizon);
  const indexOf = new Map(Array.from(groups, (group, i) => [group, i]));
  groupOf.forEach((group, leaf) => {
    const to = (indexOf.get(group) ?? 0) * horizon;
    for (let h = 0; h < horizon; h++) sums[to + h] = (sums[to + h] ?? 0) + (leafUnits?.[leaf * horizon + h] ?? 0);
  });
  return sums;
}

const weeksInYear = 52;

function rhythmsOf({ history, firstWeek }: NamedHistory, buffers: ForecastBuffers, { leaves }: LiveTree): LeafRhythm[] {
  const { rowStarts, rowWeeks, rowUnits, weeks } = history;
  return Array.from(leaves, (leaf) => {
    let last = rowWeeks[rowStarts[leaf] ?? 0] ?? 0;
    let orderWeeks = 0;
    for (let row = rowStarts[leaf] ?? 0; row < (rowStarts[leaf + 1] ?? 0); row++) {
      if (!((rowUnits[row] ?? 0) > 0)) continue;
      last = rowWeeks[row] ?? 0;
      if (last >= weeks - weeksInYear) orderWeeks++;
    }
    return {
      usualGapWeeks: rounded(buffers.usualGap[leaf]),
      usualUnits: rounded(buffers.usualUnits[leaf]),
      alive: rounded(buffers.activeProbability[leaf]),
      lastOrderWeek: addWeeks(firstWeek, last),
      orderWeeks,
    };
  });
}

const rounded = (value: number | undefined) => Math.round((value ?? 0) * 1024) / 1024;
