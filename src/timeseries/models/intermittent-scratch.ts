/**
 * Demand sizes and gaps of one intermittent series, in buffers that live for the length of one call.
 *
 * The buffers are shared by all calls of the thread: a result must never be a view on them.
 */
export interface Orders {
  /** how many periods saw demand */
  readonly count: number;
  /** periods believed at all: those whose weight is above 0 */
  readonly periods: number;
  /** believed periods since the last demand, 0 where the last period saw demand; `periods` where none did */
  readonly silent: number;
  /** the first `count` entries: units per demand, oldest first */
  readonly sizes: Float64Array;
  /** the first `count` entries: believed periods from the demand before (the first: from the start) to this one, ≥ 1 */
  readonly gaps: Float64Array;
  /** the first `count` entries: weight of each demand, in (0, 1] */
  readonly trust: Float64Array;
}

let sizes = new Float64Array(512);
let gaps = new Float64Array(512);
let trust = new Float64Array(512);

/**
 * Splits a series into sizes and gaps. A period of weight 0 is missing: it neither counts as a gap nor as demand.
 *
 * @param demand  shape (n,): ≥ 0
 * @param weights  shape (n,): 0 … 1; absent: all 1
 */
export function ordersOf(demand: Float64Array, weights?: Float64Array): Orders {
  if (demand.length >= sizes.length) grow(demand.length);
  return weights === undefined ? believed(demand) : doubted(demand, weights);
}

/** Writes every period where the next order would go and moves on past orders only: no branch to be guessed wrong. */
function believed(demand: Float64Array): Orders {
  let count = 0;
  let last = 0;
  for (let t = 0; t < demand.length; t++) {
    const size = demand[t]!;
    const isOrder = +(size !== 0);
    sizes[count] = size;
    gaps[count] = t + 1 - last;
    last += isOrder * (t + 1 - last);
    count += isOrder;
  }
  trust.fill(1, 0, count);
  return { count, periods: demand.length, silent: demand.length - last, sizes, gaps, trust };
}

function doubted(demand: Float64Array, weights: Float64Array): Orders {
  let count = 0;
  let periods = 0;
  let last = 0;
  for (let t = 0; t < demand.length; t++) {
    const weight = weights[t]!;
    if (weight <= 0) continue;
    periods++;
    if (demand[t]! === 0) continue;
    sizes[count] = demand[t]!;
    gaps[count] = periods - last;
    trust[count++] = weight;
    last = periods;
  }
  return { count, periods, silent: periods - last, sizes, gaps, trust };
}

function grow(length: number): void {
  sizes = new Float64Array(2 * length);
  gaps = new Float64Array(2 * length);
  trust = new Float64Array(2 * length);
}
