import { createHash } from 'node:crypto';
import { roundTree } from '../timeseries/reconciliation/round-tree.js';
import { monthRange, type WeeklyFigures } from './month-range.js';
import { monthShares } from './month-shares.js';
import type { PlanBasis, PlanLine, PlanSum, SourcingPlan } from './plan.js';
import { purchases } from './purchases.js';

/** A product as a plan sees it: figures of the plan's weeks, and what it costs. */
export interface PlanProduct extends WeeklyFigures {
  readonly sku: string;
  readonly name: string;
  readonly supplier: string;
  readonly packSize: number;
  /** purchase price, or price where that is not known; 0 where neither is */
  readonly priceMinor: number;
  readonly owed: number;
}

/** Ranges of sums, which are narrower than sums of ranges: by supplier, '' for all. */
export type PlanSums = ReadonlyMap<string, WeeklyFigures>;

/**
 * A sourcing plan from the forecasts of its weeks: by product, supplier and month.
 *
 * Weeks that two months share are split by days. Whole units are given by largest remainder from all to suppliers to products, with
 * what rounding owes carried to the next month, so that they add up in every month. The plan is named after its content.
 *
 * @param mondays  weeks of the plan, ascending
 * @param products  sorted by supplier, then sku
 */
export function drawUpPlan(
  basis: PlanBasis,
  mondays: readonly string[],
  products: readonly PlanProduct[],
  sums: PlanSums,
): SourcingPlan {
  const { months, shares } = monthShares(mondays);
  const ofMonth = months.map((_, m) => shares.map((week) => week[m] ?? 0));
  const suppliers = [...new Set(products.map(({ supplier }) => supplier))];
  const units = wholeUnits(products, suppliers, ofMonth);
  const stock = new Map(basis.stock.map((each) => [each.sku, each.onHand + each.onOrder]));
  const lines = products.flatMap((product, i) => {
    const expected = months.map((_, m) => units.products[i * months.length + m] ?? 0);
    const bought = purchases(expected, product.owed, stock.get(product.sku) ?? 0, product.packSize);
    return months.map((month, m): PlanLine => {
      const range = monthRange(product, ofMonth[m] ?? []);
      const { owed, covered, toBuy } = bought[m] ?? { owed: 0, covered: 0, toBuy: 0 };
      const { sku, name, supplier, priceMinor } = product;
      return {
        ...{ sku, name, supplier, month },
        ...ranged(expected[m] ?? 0, range),
        ...{ owed, covered, toBuy, valueMinor: toBuy * priceMinor },
      };
    });
  });
  const sumOf = (supplier: string, month: string, m: number, expected: number, own: readonly PlanLine[]): PlanSum => ({
    ...{ supplier, month },
    ...ranged(expected, monthRange(sums.get(supplier) ?? { expected: [], p10: [], p90: [] }, ofMonth[m] ?? [])),
    owed: added(own, ({ owed }) => owed),
    covered: added(own, ({ covered }) => covered),
    toBuy: added(own, ({ toBuy }) => toBuy),
    valueMinor: added(own, ({ valueMinor }) => valueMinor),
  });
  const groups = grouped(lines);
  const ofSupplier = suppliers.flatMap((supplier, s) =>
    months.map((month, m) => {
      const expected = units.suppliers[s * months.length + m] ?? 0;
      return sumOf(supplier, month, m, expected, groups.get(`${supplier}\n${month}`) ?? []);
    }),
  );
  const ofAll = months.map((month, m) => {
    const own = lines.filter((line) => line.month === month);
    return sumOf('', month, m, units.total[m] ?? 0, own);
  });
  const content = { ...basis, months, lines, suppliers: ofSupplier, total: ofAll };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { planId: `${basis.from}-${hash.slice(0, 12)}`, ...content, hash };
}

function wholeUnits(
  products: readonly PlanProduct[],
  suppliers: readonly string[],
  ofMonth: readonly (readonly number[])[],
) {
  const months = ofMonth.length;
  const leaves = new Float64Array(products.length * months);
  products.forEach(({ expected }, i) =>
    ofMonth.forEach((shares, m) => {
      leaves[i * months + m] = shares.reduce((sum, share, week) => sum + share * (expected[week] ?? 0), 0);
    }),
  );
  const placeOf = new Map(suppliers.map((supplier, i) => [supplier, i]));
  const tree = {
    sizes: [1, suppliers.length, products.length],
    parents: [
      new Uint32Array(suppliers.length),
      Uint32Array.from(products, ({ supplier }) => placeOf.get(supplier) ?? 0),
    ],
  };
  const none = new Float64Array();
  if (products.length === 0 || months === 0) return { total: none, suppliers: none, products: none };
  const [total = none, bySupplier = none, byProduct = none] = roundTree(tree, leaves, months);
  return { total, suppliers: bySupplier, products: byProduct };
}

/** A range around whole units: it always holds them. */
function ranged(expected: number, { p10, p90 }: { p10: number; p90: number }) {
  return { expected, p10: Math.min(expected, Math.floor(p10)), p90: Math.max(expected, Math.ceil(p90)) };
}

function added(lines: readonly PlanLine[], figure: (line: PlanLine) => number): number {
  return lines.reduce((sum, line) => sum + figure(line), 0);
}

function grouped(lines: readonly PlanLine[]): Map<string, PlanLine[]> {
  const groups = new Map<string, PlanLine[]>();
  for (const line of lines) {
    const key = `${line.supplier}\n${line.month}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
