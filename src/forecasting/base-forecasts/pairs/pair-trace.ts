/** What the features of a pair need of its past, for every origin: index t covers the first t weeks of the pair. */
export class PairTrace {
  /** weeks known in all */
  length = 0;
  /** running sums of units and of weeks with an order */
  readonly sum: Float64Array;
  readonly orders: Float64Array;
  /** week of the last order and its size */
  readonly last: Float64Array;
  readonly lastSize: Float64Array;
  /** exponential means */
  readonly slow: Float64Array;
  readonly level: Float64Array;
  readonly fast: Float64Array;
  /** running sums of squared changes, from week to week and from year to year */
  private readonly weekly: Float64Array;
  private readonly yearly: Float64Array;

  /** @param weeks  length of the longest history that will be traced */
  constructor(weeks: number) {
    const values = () => new Float64Array(weeks + 1);
    [this.sum, this.orders, this.last, this.lastSize] = [values(), values(), values(), values()];
    [this.slow, this.level, this.fast] = [values(), values(), values()];
    [this.weekly, this.yearly] = [values(), values()];
  }

  /** Traces one pair and replaces the pair traced before. @param y  shape (n,): units per week from the first order on */
  trace(y: Float64Array): this {
    const { sum, orders, last, lastSize, slow, level, fast, weekly, yearly } = this;
    this.length = y.length;
    for (let t = 0; t < y.length; t++) {
      const value = y[t] ?? 0;
      const seen = t + 1;
      sum[seen] = (sum[t] ?? 0) + value;
      orders[seen] = (orders[t] ?? 0) + (value > 0 ? 1 : 0);
      last[seen] = value > 0 ? t : (last[t] ?? 0);
      lastSize[seen] = value > 0 ? value : (lastSize[t] ?? 0);
      slow[seen] = blended(slow[t] ?? 0, value, Math.max(slowRate, 1 / seen));
      level[seen] = blended(level[t] ?? 0, value, Math.max(levelRate, 1 / seen));
      fast[seen] = blended(fast[t] ?? 0, value, Math.max(fastRate, 1 / seen));
      weekly[seen] = (weekly[t] ?? 0) + (t > 0 ? (value - (y[t - 1] ?? 0)) ** 2 : 0);
      yearly[seen] = (yearly[t] ?? 0) + (t >= year ? (value - (y[t - year] ?? 0)) ** 2 : 0);
    }
    return this;
  }

  /** Root mean square of its changes: errors are measured in this unit. */
  scale(known: number): number {
    const squares =
      known > year ? (this.yearly[known] ?? 0) / (known - year) : (this.weekly[known] ?? 0) / Math.max(1, known - 1);
    return Math.max(leastScale, Math.sqrt(squares));
  }

  /** Weeks since the last order; 0 where the last week known saw one. */
  silence(known: number): number {
    return known - 1 - (this.last[known] ?? 0);
  }

  /** Mean units of the weeks from `from` (0 where negative) to the one before `to`. */
  mean(from: number, to: number): number {
    const start = Math.max(0, from);
    return to > start ? ((this.sum[to] ?? 0) - (this.sum[start] ?? 0)) / (to - start) : 0;
  }

  /** Weeks with an order among them. */
  ordersIn(from: number, to: number): number {
    return (this.orders[to] ?? 0) - (this.orders[Math.max(0, from)] ?? 0);
  }
}

const year = 52;
const [slowRate, levelRate, fastRate] = [0.02, 0.06, 0.2];
const leastScale = 0.3;

const blended = (before: number, value: number, rate: number) => before + rate * (value - before);
