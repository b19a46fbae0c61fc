/**
 * Forecasts three products and their total, makes both agree, and rounds to whole cartons that add up.
 *
 * Run it with `npx tsc -p tsconfig.examples.json && node dist-examples/timeseries.js`.
 */
import { ets, minTrace, roundTree, groupingOf, structuralCovariance, treeOf } from 'almanac/timeseries';

const horizon = 4;
const quarters = {
  tea: [120, 180, 90, 210, 126, 190, 96, 222, 133, 199, 99, 230],
  gin: [40, 42, 39, 60, 43, 44, 41, 66, 45, 47, 44, 70],
  rum: [15, 9, 8, 30, 14, 10, 9, 33, 16, 10, 8, 36],
};
const products = Object.entries(quarters).map(([name, units]) => ({ name, units: Float64Array.from(units) }));
const total = Float64Array.from(quarters.tea, (_, t) => products.reduce((sum, { units }) => sum + (units[t] ?? 0), 0));

// Each series has its own best model, so that the forecasts of the products do not add up to that of their total.
const ofTotal = ets(total, horizon, 4);
const ofProducts = products.map(({ units }) => ets(units, horizon, 4));

// Minimum trace reconciliation finds the nearest figures that do, quarter by quarter.
const tree = treeOf(products.map(({ name }) => ['total', name]));
const grouping = groupingOf(tree);
const at = (forecast: Float64Array, h: number) => forecast.slice(h, h + 1);
const coherent = Array.from({ length: horizon }, (_, h) => {
  const leaves = Float64Array.from(ofProducts, (forecast) => forecast[h] ?? 0);
  return minTrace(grouping, { sums: [at(ofTotal, h)], leaves }, structuralCovariance(grouping)).leaves;
});

// Whole cartons add up in every quarter and, for the total, over the year.
const expected = Float64Array.from({ length: products.length * horizon }, (_, i) =>
  Math.max(0, coherent[i % horizon]?.[Math.floor(i / horizon)] ?? 0),
);
const [sums, leaves] = roundTree(tree, expected, horizon);
const row = (values: Float64Array | undefined, i: number) => [...(values ?? []).slice(i * horizon, (i + 1) * horizon)];
console.table(
  Object.fromEntries([...products.map(({ name }, i) => [name, row(leaves, i)] as const), ['total', row(sums, 0)]]),
);
