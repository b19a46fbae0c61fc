import { createHash } from 'node:crypto';
import { roundTree } from '../timeseries/reconciliation/round-tree.js';
import { monthRange, type WeeklyFigures } from './month-range.js';
import { monthShares } from './month-shares.js';
import { needPeriods } from './need-periods.js';
import { owedUnits, type OpenUnits } from './owed-units.js';
import { planNotes, type KnownShortage } from './plan-notes.js';
import type { NamedPlan, PlanBasis, PlanLine, PlanNote, PlanSum, PriceSource, Ranged } from './plan.js';
import { purchases } from './purchases.js';

/** A product as a plan sees it: figures of the plan's weeks, what it costs, and what is known of its supply. */
export interface PlanProduct extends WeeklyFigures {
  readonly sku: string;
  readonly name: string;
  readonly supplier: string;
  readonly packSize: number;
  readonly priceMinor: number | null;
  readonly priceFrom: PriceSource | null;
  /** what retailers ordered and are still owed, whatever the day of the order */
  readonly open: readonly OpenUnits[];
  /** times in which it cannot be had, that touch the plan's weeks */
  readonly shortages: readonly KnownShortage[];
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
): NamedPlan {
  const { months, shares } = monthShares(mondays);
  const ofMonth = months.map((_, m) => shares.map((week) => week[m] ?? 0));
  const suppliers = [...new Set(products.map(({ supplier }) => supplier))];
  const units = wholeUnits(products, suppliers, ofMonth);
  const stock = new Map(basis.stock.map((each) => [each.sku, each.onHand + each.onOrder]));
  const notes: PlanNote[] = [];
  const lines = products.flatMap((product, i) => {
    const expected = months.map((_, m) => units.products[i * months.length + m] ?? 0);
    const { owed, later } = owedUnits(product.open, mondays, months, product.expected);
    const periods = needPeriods(mondays, months, product.expected, { expected, owed }, product.shortages);
    const bought = purchases(periods, months.length, stock.get(product.sku) ?? 0, product.packSize);
    notes.push(...planNotes(product.sku, product.shortages, bought, later));
    const { sku, name, supplier, packSize, priceMinor, priceFrom } = product;
    return bought.map((purchase, m): PlanLine => {
      const valueMinor = priceMinor === null ? null : purchase.toBuy * priceMinor;
      return {
        ...{ sku, name, supplier, month: months[m] ?? '' },
        ...ranged(expected[m] ?? 0, monthRange(product, ofMonth[m] ?? [])),
        ...{ packSize, priceMinor, priceFrom },
        ...purchase,
        valueMinor,
      };
    });
  });
  const sumOf = (supplier: string, month: string, m: number, expected: number, own: readonly PlanLine[]): PlanSum => ({
    ...{ supplier, month },
    ...ranged(expected, monthRange(sums.get(supplier) ?? { expected: [], p10: [], p90: [] }, ofMonth[m] ?? [])),
    ...addedPurchases(own),
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
  const content = { ...basis, months, lines, suppliers: ofSupplier, total: ofAll, notes };
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

/** What lines add up to; a value without a price is left out, and counted. */
function addedPurchases(lines: readonly PlanLine[]): Omit<PlanSum, 'supplier' | 'month' | keyof Ranged> {
  const added = (figure: (line: PlanLine) => number) => lines.reduce((sum, line) => sum + figure(line), 0);
  const withoutPrice = added(({ priceMinor }) => (priceMinor === null ? 1 : 0));
  return {
    owed: added(({ owed }) => owed),
    covered: added(({ covered }) => covered),
    short: added(({ short }) => short),
    carried: added(({ carried }) => carried),
    toBuy: added(({ toBuy }) => toBuy),
    valueMinor: withoutPrice === lines.length && withoutPrice > 0 ? null : added(({ valueMinor }) => valueMinor ?? 0),
    withoutPrice,
  };
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
