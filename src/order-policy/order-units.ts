import { chanceMet, leftAfter, meanCells, meanLeftAfter, moreBy, none, upTo, type Cells } from './cells.js';
import { criticalRatio, type OrderCosts } from './order-costs.js';
import type { OrderLimits, OrderProblem } from './order-problem.js';
import { unitsRange, type UnitsRange } from './units-range.js';

/** An order, and what it follows from. Units. */
export interface OrderDecision {
  /** to be ordered, in whole packs, within the limits */
  readonly units: number;
  /** the same if it could be ordered unit by unit and without a limit */
  readonly need: number;
  /** the same in whole packs, without a limit */
  readonly wanted: number;
  /** there when the order arrives, before it is added */
  readonly stockOnArrival: UnitsRange;
  /** the chance with which costs want demand to be met, 0 … 1 */
  readonly criticalRatio: number;
}

/**
 * The order that costs least.
 *
 * Stock is run down by the distribution of demand until the order arrives; what is missing on the way is lost and need not be made up
 * for. The search begins at the least order that meets the demand of its period with the critical ratio, cu ÷ (cu + co). What is left then still
 * sells later, but it is left in the weeks that sell little: neighbouring orders are compared by what they cost until the end of the next
 * period, the next order being made by the same ratio.
 *
 * O(scenarios × cells²) for each order that is compared.
 *
 * @see Zipkin (2008), Operations Research 56(5), 1256–1263: policies for lost sales that look one period ahead
 */
export function orderUnits(problem: OrderProblem, costs: OrderCosts, limits: OrderLimits): OrderDecision {
  const { unitsPerCell, scenarios, weeksOfPeriod, arrivals } = problem;
  const level = criticalRatio(costs, weeksOfPeriod);
  const stocks = stocksOnArrival(problem);
  const cost = memoised((units) => costOf(problem, costs, level, stocks, units));
  const need = cheapest(cost, unitsPerCell * leastCells(problem, stocks, arrivals.length, level), unitsPerCell);
  const wanted = inPacks(cost, need, limits.packSize);
  const most = limits.packSize * Math.floor(Math.max(0, limits.mostUnits ?? Infinity) / limits.packSize);
  return {
    units: atLeast(cost, Math.min(wanted, most), most, limits),
    ...{ need, wanted, criticalRatio: level },
    stockOnArrival: unitsRange(scenarios, stocks, unitsPerCell),
  };
}

/** What is left of each scenario's stock when the order arrives. */
function stocksOnArrival({ unitsPerCell, stock, scenarios, arrivals }: OrderProblem): Cells[] {
  return scenarios.map(({ periods }, k) =>
    arrivals.reduce<Cells>(
      (left, units, period) => leftAfter(moreBy(left, units, unitsPerCell), periods[period] ?? none),
      stock[k] ?? none,
    ),
  );
}

/** The least number of cells that, with a stock, meets the demand of a period with a chance. */
function leastCells({ scenarios }: OrderProblem, stocks: readonly Cells[], period: number, level: number): number {
  const demands = scenarios.map(({ periods }) => upTo(periods[period] ?? none));
  const met = (cells: number) =>
    scenarios.reduce((sum, { chance }, k) => sum + chance * chanceMet(stocks[k] ?? none, demands[k] ?? none, cells), 0);
  let [low, high] = [0, Math.max(...demands.map(({ length }) => length - 1))];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (met(middle) >= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Expected cost of an order until the end of the period after its own. */
function costOf(
  problem: OrderProblem,
  { missing, holdingPerWeek }: OrderCosts,
  level: number,
  stocks: readonly Cells[],
  units: number,
): number {
  const { unitsPerCell, scenarios, arrivals, weeksOfPeriod } = problem;
  const [own, next] = [arrivals.length, arrivals.length + 1];
  const there = stocks.map((stock) => moreBy(stock, units, unitsPerCell));
  const left = there.map((stock, k) => leftAfter(stock, scenarios[k]?.periods[own] ?? none));
  const again = leastCells(problem, left, next, level);
  return scenarios.reduce((sum, { chance, periods }, k) => {
    const [stock, rest] = [there[k] ?? none, left[k] ?? none];
    const stockNext = moreBy(rest, again, 1);
    const costOfPeriod = (before: Cells, restMean: number, demand: Cells) => {
      const sold = meanCells(before) - restMean;
      return holdingPerWeek * weeksOfPeriod * restMean + missing * Math.max(0, meanCells(demand) - sold);
    };
    const nextDemand = periods[next] ?? none;
    const costs =
      costOfPeriod(stock, meanCells(rest), periods[own] ?? none) +
      costOfPeriod(stockNext, meanLeftAfter(stockNext, nextDemand), nextDemand);
    return sum + chance * costs;
  }, 0);
}

/** The order around `from` that costs least, in steps: costs fall towards it from both sides. Large steps first. */
function cheapest(cost: (units: number) => number, from: number, cell: number): number {
  let units = from;
  for (let step = cell * 2 ** Math.floor(Math.log2(Math.max(1, from / cell / 4))); step >= cell; step /= 2) {
    while (units >= step && cost(units - step) <= cost(units)) units -= step;
    while (cost(units + step) < cost(units)) units += step;
  }
  return units;
}

/** The cheaper of the two numbers of packs around what is needed. */
function inPacks(cost: (units: number) => number, need: number, packSize: number): number {
  const lower = packSize * Math.floor(need / packSize);
  return lower === need || cost(lower) <= cost(lower + packSize) ? lower : lower + packSize;
}

/** Nothing or the least order, whichever costs less, where less than the least order is wanted. */
function atLeast(
  cost: (units: number) => number,
  units: number,
  most: number,
  { packSize, leastUnits = 0 }: OrderLimits,
): number {
  if (units === 0 || units >= leastUnits) return units;
  const least = packSize * Math.ceil(leastUnits / packSize);
  return least <= most && cost(least) < cost(0) ? least : 0;
}

function memoised(cost: (units: number) => number): (units: number) => number {
  const known = new Map<number, number>();
  return (units) => {
    const value = known.get(units) ?? cost(units);
    known.set(units, value);
    return value;
  };
}
