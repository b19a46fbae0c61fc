/** Kinds of weeks in `DemandHistory.rowKinds`. The units requested are the demand. */
export const observed = 0;
/** The units requested are a lower bound of demand, which a quota, a shortage or a stockout cut. */
export const censored = 1;

/**
 * Weeks whose orders understate demand and whose counts say how much was sold: their demand estimates, kind `from-counts`.
 * Apart from the rows, since these are orders.
 */
export interface CountedWeeks {
  /** shape (leaves + 1,): weeks of leaf i are starts[i] … starts[i + 1] − 1, ascending */
  readonly starts: Uint32Array;
  /** weeks on the clock of the history, none before the leaf's first order */
  readonly weeks: Uint16Array;
  /** units, at least those requested */
  readonly units: Float64Array;
}

/**
 * Weeks of which counts say what customers wanted; see `shelfDemand`. Orders fill the shelf, so over single weeks, and where the stock grows or
 * falls, they say less of demand.
 */
export interface SoldWeeks {
  /** shape (leaves + 1,): weeks of leaf i are starts[i] … starts[i + 1] − 1, ascending */
  readonly starts: Uint32Array;
  /** shape (leaves,): from expectedFrom[i] on they lie after the leaf's last count */
  readonly expectedFrom: Uint32Array;
  /** weeks on the clock of the history, none before the leaf's first order */
  readonly weeks: Uint16Array;
  /** units wanted, ≥ 0 */
  readonly units: Float64Array;
  /** how much is known of each, 0 … 1 */
  readonly weights: Float64Array;
}

/** Names of the retailers, areas, products and suppliers that a history numbers. */
export interface HistoryNames {
  readonly retailers: readonly string[];
  readonly areas: readonly string[];
  /** shape (retailers,): index into `areas` */
  readonly areaOf: Uint32Array;
  readonly skus: readonly string[];
  readonly suppliers: readonly string[];
  /** shape (skus,): index into `suppliers` */
  readonly supplierOf: Uint32Array;
}

/**
 * Units that every retailer requested of every product, week by week, up to an as-of date.
 *
 * Weeks without an order are not stored: a leaf (retailer × product) is a run of rows. Leaves are sorted by product, area
 * and retailer, so that the leaves of a product are adjacent. All arrays are in shared memory: workers copy nothing.
 */
export interface DemandHistory {
  /** weeks from the first one of the store to the last complete one */
  readonly weeks: number;
  /** shape (leaves + 1,): rows of leaf i are rowStarts[i] … rowStarts[i + 1] − 1, oldest first */
  readonly rowStarts: Uint32Array;
  /** shape (rows,): week of the row, 0 … weeks − 1 */
  readonly rowWeeks: Uint16Array;
  /** shape (rows,): units requested, ≥ 0 */
  readonly rowUnits: Float64Array;
  /** shape (rows,): `observed` or `censored` */
  readonly rowKinds: Uint8Array;
  /** shape (leaves,) */
  readonly retailerOf: Uint32Array;
  /** shape (leaves,): area × product node of the leaf; ascending */
  readonly areaSkuOf: Uint32Array;
  /** shape (skus + 1,): leaves of product s are skuLeaves[s] … skuLeaves[s + 1] − 1 */
  readonly skuLeaves: Uint32Array;
  /** shape (area × product nodes + 1,): leaves of each, as above */
  readonly areaSkuLeaves: Uint32Array;
  /** shape (area × product nodes,): index of the product, ascending */
  readonly skuOfAreaSku: Uint32Array;
  /** shape (skus,): product family */
  readonly familyOf: Uint32Array;
  /** shape (leaves,): 1 where product and retailer are still in business and an order came in the last two years */
  readonly live: Uint8Array;
  /** shape (retailers × weeks,): 1 where the retailer was not reached */
  readonly missed: Uint8Array;
  /** shape (skus × weeks,): 1 where the product was short */
  readonly short: Uint8Array;
  readonly counted: CountedWeeks;
  /** absent where nothing was counted */
  readonly sold?: SoldWeeks;
  /** Weeks of demand that each retailer orders in each week; absent: 1 everywhere. */
  readonly calls?: HistoryCalls;
}

/** How many weeks of demand retailers order in each week, by the call calendar; see `callCoverage`. */
export interface HistoryCalls {
  /** shape (retailers,): group of retailers that are called on the same days */
  readonly groupOf: Uint32Array;
  /** shape (groups × (weeks + horizon),): ≥ 0, 0 where nobody calls */
  readonly coverage: Float64Array;
  /** weeks + horizon */
  readonly stride: number;
  /** shape (groups,): weeks of demand that an order usually is for, the median of past calls */
  readonly usual: Float64Array;
}

/** Weeks of demand that the retailer orders in each week of history and horizon, shape (weeks + horizon,); undefined: 1 everywhere. */
export function coverageOf({ calls }: Pick<DemandHistory, 'calls'>, retailer: number): Float64Array | undefined {
  if (!calls) return undefined;
  const from = (calls.groupOf[retailer] ?? 0) * calls.stride;
  return calls.coverage.subarray(from, from + calls.stride);
}

/** A leaf's weeks without gaps. */
export interface DenseDemand {
  /** shape (n,): estimated units per week, the first being the first order's, the last the last complete week */
  readonly units: Float64Array;
  /** shape (n,): 0 (missing) … 1 (observed); undefined where every week is observed */
  readonly weights: Float64Array | undefined;
  /** index of the first week on the clock of the history */
  readonly start: number;
  /** shape (n,): 1 where nobody calls; undefined where every week has a call */
  readonly closed?: Uint8Array | undefined;
  /** shape (n,): 1 where counts say what was wanted; undefined where they say nothing */
  readonly sold?: Uint8Array | undefined;
}

/** A history without what counts say of ordinary weeks: of its orders alone. */
export function orderHistory(history: DemandHistory): DemandHistory {
  const orders = { ...history };
  delete orders.sold;
  return orders;
}

/** Weight of a censored week that stays below the leaf's mean: it is a weak lower bound. */
const censoredWeight = 0.2;
/** Weight of an estimate from counts: it is demand, but spread evenly over the days between two counts. */
const fromCountsWeight = 0.6;

/**
 * Demand of leaf `leaf` as it is estimated, or undefined where it has none. An order that has to last two weeks is the demand of two: its
 * week counts half of it, and the week without a call is missing.
 */
export function denseDemand(history: DemandHistory, leaf: number): DenseDemand | undefined {
  const orders = denseOrders(history, leaf);
  if (!orders) return undefined;
  const { units, start } = orders;
  const closed = spreadOverCalls(history, leaf, units, start);
  const { starts, weeks, units: estimates } = history.counted;
  const [from, to] = [starts[leaf] ?? 0, starts[leaf + 1] ?? 0];
  for (let i = from; i < to; i++) units[(weeks[i] ?? 0) - start] = estimates[i] ?? 0;
  const weights = weightsOf(history, leaf, units, start, closed);
  return soldDemand(history.sold, leaf, { units, weights, start, ...(closed && { closed }) });
}

/** Puts what counts say in the place of orders. */
function soldDemand(of: SoldWeeks | undefined, leaf: number, demand: DenseDemand): DenseDemand {
  const [from, to] = [of?.starts[leaf] ?? 0, of?.starts[leaf + 1] ?? 0];
  if (!of || from === to) return demand;
  const { units, start } = demand;
  const weights = demand.weights ?? new Float64Array(units.length).fill(1);
  const sold = new Uint8Array(units.length);
  for (let i = from; i < to; i++) {
    const t = (of.weeks[i] ?? 0) - start;
    units[t] = of.units[i] ?? 0;
    weights[t] = of.weights[i] ?? 0;
    sold[t] = 1;
  }
  return { ...demand, weights, sold };
}

/** Divides orders by the weeks that they have to last, in place; the weeks without a call and without an order. */
function spreadOverCalls(
  history: DemandHistory,
  leaf: number,
  units: Float64Array,
  start: number,
): Uint8Array | undefined {
  const coverage = coverageOf(history, history.retailerOf[leaf] ?? 0);
  let closed: Uint8Array | undefined;
  for (let t = 0; coverage && t < units.length; t++) {
    const weeks = coverage[start + t] ?? 1;
    if (weeks > 0) units[t] = (units[t] ?? 0) / Math.max(leastCoverage, weeks);
    else if (units[t] === 0) (closed ??= new Uint8Array(units.length))[t] = 1;
  }
  return closed;
}

/** Lower bound of the weeks that an order is taken to last: a call on the day before the next one says little of a whole week. */
const leastCoverage = 0.25;

/** Demand of leaf `leaf` with orders as they were taken: one that has to last two weeks counts whole. Shape (n,). */
export function orderedUnits(history: DemandHistory, leaf: number, demand: DenseDemand): Float64Array {
  const orders = history.calls && denseOrders(history, leaf);
  if (!orders) return demand.units;
  const { starts, weeks, units: estimates } = history.counted;
  for (let i = starts[leaf] ?? 0; i < (starts[leaf + 1] ?? 0); i++)
    orders.units[(weeks[i] ?? 0) - orders.start] = estimates[i] ?? 0;
  return orders.units;
}

/** Weeks of demand that an order of the retailer usually is for. */
export function usualCoverage({ calls }: Pick<DemandHistory, 'calls'>, retailer: number): number {
  return calls?.usual[calls.groupOf[retailer] ?? 0] ?? 1;
}

/** Units requested of leaf `leaf`, week by week, or undefined where it has no weeks. */
export function denseOrders(history: DemandHistory, leaf: number): Omit<DenseDemand, 'weights'> | undefined {
  const { weeks, rowStarts, rowWeeks, rowUnits } = history;
  const [from, to] = [rowStarts[leaf] ?? 0, rowStarts[leaf + 1] ?? 0];
  if (from === to) return undefined;
  const start = rowWeeks[from] ?? 0;
  const units = new Float64Array(weeks - start);
  for (let row = from; row < to; row++) units[(rowWeeks[row] ?? 0) - start] = rowUnits[row] ?? 0;
  return { units, start };
}

/**
 * Units of a leaf whose weeks of low weight are drawn to the weighted mean: sums over leaves are made of these. A week without a call is
 * as the one before, whose order has to last for both.
 */
export function filledDemand({ units, weights, closed, sold }: DenseDemand): Float64Array {
  if (!weights) return units;
  const level = weightedMean(units, weights);
  const filled = units.map((value, t) =>
    sold?.[t] === 1 ? value : Math.max(value, level + (weights[t] ?? 1) * (value - level)),
  );
  for (let t = 1; closed && t < filled.length; t++)
    if (closed[t] === 1 && weights[t] === 0) filled[t] = filled[t - 1] ?? 0;
  return filled;
}

function weightsOf(
  history: DemandHistory,
  leaf: number,
  units: Float64Array,
  start: number,
  closed: Uint8Array | undefined,
): Float64Array | undefined {
  const { weeks, rowStarts, rowWeeks, rowKinds, retailerOf, skuOfAreaSku, areaSkuOf, missed, short } = history;
  const ofRetailer = (retailerOf[leaf] ?? 0) * weeks;
  const ofSku = (skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0) * weeks;
  let weights: Float64Array | undefined;
  const mark = (t: number, weight: number) => {
    weights ??= new Float64Array(units.length).fill(1);
    weights[t] = Math.min(weights[t] ?? 1, weight);
  };
  for (let t = 0; t < units.length; t++) {
    if ((closed?.[t] === 1 || missed[ofRetailer + start + t] === 1) && units[t] === 0) mark(t, 0);
    if (short[ofSku + start + t] === 1) mark(t, units[t] === 0 ? 0 : censoredWeight);
  }
  for (let row = rowStarts[leaf] ?? 0; row < (rowStarts[leaf + 1] ?? 0); row++)
    if (rowKinds[row] === censored) mark((rowWeeks[row] ?? 0) - start, censoredWeight);
  const { counted } = history;
  const [from, to] = [counted.starts[leaf] ?? 0, counted.starts[leaf + 1] ?? 0];
  if (from < to) weights ??= new Float64Array(units.length).fill(1);
  if (!weights) return undefined;
  for (let i = from; i < to; i++) weights[(counted.weeks[i] ?? 0) - start] = fromCountsWeight;
  const level = weightedMean(units, weights);
  // A lower bound above the level counts in full.
  const weighted = weights.map((weight, t) => (weight > 0 && (units[t] ?? 0) >= level ? 1 : weight));
  for (let i = from; i < to; i++) weighted[(counted.weeks[i] ?? 0) - start] = fromCountsWeight;
  return weighted;
}

function weightedMean(units: Float64Array, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let t = 0; t < units.length; t++) {
    sum += (weights[t] ?? 1) * (units[t] ?? 0);
    total += weights[t] ?? 1;
  }
  return total > 0 ? sum / total : 0;
}
