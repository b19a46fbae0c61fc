import { negativeBinomialChances } from '../../timeseries/quantiles/negative-binomial-chances.js';

/** Units that came after a count. */
export interface Arrival {
  /** days from the count, ≥ 1 */
  readonly day: number;
  /** > 0 */
  readonly quantity: number;
}

/** Demand of one day. */
export interface DailyDemand {
  /** expected units a day, ≥ 0 */
  readonly perDay: number;
  /** variance of a day's units, ≥ 0 */
  readonly variancePerDay: number;
}

/** Cells that a distribution is worked out in: beyond, units are taken together. */
const mostCells = 128;
/** A stock with a smaller chance is left out. */
const negligible = 1e-6;
/** Demand hardly ever exceeds its expectation by so many standard deviations. */
const deviations = 4;

/**
 * How likely each stock is so many days after a count: it is run down by the distribution of demand from one arrival to the next, and customers who
 * find nothing go away.
 *
 * @param counted  units counted, whole, ≥ 0
 * @param arrivals  by day, ascending, none after `days`
 * @param days  from the count, ≥ 0
 * @returns shape (N + 1,): the chance of 0, 1 … N units, adding up to 1; N is what was counted and has come since
 *
 * O(arrivals × cells²) time, at most 128 cells.
 */
export function stockRunDown(
  counted: number,
  arrivals: readonly Arrival[],
  days: number,
  demand: DailyDemand,
): Float64Array {
  const most = arrivals.reduce((sum, { quantity }) => sum + quantity, counted);
  const step = Math.ceil((most + 1) / mostCells);
  let cells = new Float64Array(Math.floor(counted / step) + 1);
  cells[cells.length - 1] = 1;
  let [since, held] = [0, counted];
  for (const { day, quantity } of [...arrivals, { day: days, quantity: 0 }]) {
    // What cannot have run out before an arrival is run down together with what came.
    if (quantity === 0 || mayRunOut(cells, step, day - since, demand)) {
      cells = runDown(cells, step, day - since, demand);
      since = day;
    }
    const before = Math.floor(held / step);
    held += quantity;
    cells = raised(cells, Math.floor(held / step) - before);
  }
  return spread(cells, step, most);
}

/** Whether demand may exceed the least stock that is likely at all. */
function mayRunOut(cells: Float64Array, step: number, days: number, { perDay, variancePerDay }: DailyDemand): boolean {
  const least = cells.findIndex((chance) => chance > negligible) * step;
  return least < perDay * days + deviations * Math.sqrt(Math.max(perDay, variancePerDay) * days);
}

function runDown(cells: Float64Array<ArrayBuffer>, step: number, days: number, demand: DailyDemand) {
  if (days <= 0 || demand.perDay <= 0) return cells;
  const largest = cells.length - 1;
  const units = negativeBinomialChances(demand.perDay * days, demand.variancePerDay * days, step * largest + step - 1);
  const sold = step === 1 ? units : inSteps(units, step, largest);
  const left = new Float64Array(cells.length);
  for (let from = 0; from <= largest; from++) {
    const chance = cells[from] ?? 0;
    if (chance < 1e-9) {
      left[0] = (left[0] ?? 0) + chance;
      continue;
    }
    let rest = chance;
    for (let to = from; to > 0; to--) {
      const part = chance * (sold[from - to] ?? 0);
      left[to] = (left[to] ?? 0) + part;
      rest -= part;
    }
    left[0] = (left[0] ?? 0) + Math.max(0, rest);
  }
  return left;
}

/** Chances of so many steps of demand, rounded to the nearest. */
function inSteps(units: Float64Array, step: number, largest: number): Float64Array {
  const steps = new Float64Array(largest + 1);
  units.forEach((chance, count) => {
    const at = Math.min(largest, Math.round(count / step));
    steps[at] = (steps[at] ?? 0) + chance;
  });
  return steps;
}

function raised(cells: Float64Array<ArrayBuffer>, by: number) {
  if (by <= 0) return cells;
  const higher = new Float64Array(cells.length + by);
  higher.set(cells, by);
  return higher;
}

/** Chances of units from chances of steps: those of a step are as likely as one another; an empty shelf is its own step. */
function spread(cells: Float64Array<ArrayBuffer>, step: number, most: number): Float64Array {
  if (step === 1) return cells;
  const chances = new Float64Array(most + 1);
  cells.forEach((chance, cell) => {
    if (cell === 0) return void (chances[0] = chance);
    const [from, to] = [cell * step, Math.min(most, cell * step + step - 1)];
    for (let unit = from; unit <= to; unit++) chances[unit] = chance / (to - from + 1);
  });
  return chances;
}
