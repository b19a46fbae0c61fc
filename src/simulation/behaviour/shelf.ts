import { binomial, lognormal } from '../distributions.js';
import type { Random } from '../random.js';
import type { Season } from '../world/season.js';
import type { Pair } from '../world/true-demand.js';

/** How fast a retailer's idea of its sales follows what it sees in a week. */
const attention = 0.12;
/** Share of the customers sent away that a retailer notices. */
const noticed = 0.6;

/** One product in one shop: what stands there, what is sold of it, and what the retailer believes it sells. */
export class Shelf {
  stock: number;
  /** Units the retailer believes it sells in a middling week. */
  belief: number;
  /** 0 plenty … 1 never granted what was asked for. */
  scarcity = 0;
  /** What customers wanted and got, and the stock of each Sunday evening, summed over the weeks since the start. */
  readonly sums = { weeks: 0, wanted: 0, sold: 0, stock: 0, shortWeeks: 0 };
  private day = 0;
  private left: number;
  private seen = 0;
  private short = false;

  constructor(
    readonly pair: Pair,
    private readonly season: Season,
    private readonly random: Random,
  ) {
    const { product, retailer, weeklyUnits, demand } = pair;
    this.belief = weeklyUnits * lognormal(random, 0.25);
    const stocked = product.launchWeek === 0 && retailer.openWeek === 0;
    this.stock = stocked ? Math.ceil(this.belief * random.between(0.8, 2.5)) : 0;
    this.left = demand[0] ?? 0;
  }

  /** Sells until the morning of `day`. Customers who find nothing go away. */
  sellUntil(day: number): void {
    while (this.day < day) {
      const week = Math.floor(this.day / 7);
      const sunday = 7 * week + 7;
      const until = Math.min(day, sunday);
      const share = this.season.sum(this.day, until) / this.season.sum(this.day, sunday);
      this.sell(until === sunday ? this.left : binomial(this.random, this.left, share));
      this.day = until;
      if (until === sunday) this.turnWeek(week);
    }
  }

  /** Units the retailer believes it will sell from the morning of `from` to the morning of `to`. */
  expected(from: number, to: number): number {
    return (this.belief / 7) * this.season.sum(from, to);
  }

  /** Remembers how a request was answered. */
  answered(requested: number, granted: number): void {
    this.scarcity += 0.4 * (1 - granted / requested - this.scarcity);
  }

  private sell(wanted: number): void {
    const sold = Math.min(this.stock, wanted);
    this.stock -= sold;
    this.left -= wanted;
    this.seen += sold + noticed * (wanted - sold);
    this.sums.wanted += wanted;
    this.sums.sold += sold;
    if (sold < wanted) this.short = true;
  }

  private turnWeek(week: number): void {
    const { product, retailer } = this.pair;
    if (week >= Math.max(product.launchWeek, retailer.openWeek)) {
      const middling = this.season.sum(7 * week, 7 * week + 7) / 7;
      this.belief += attention * (this.seen / middling - this.belief);
    }
    this.sums.stock += this.stock;
    this.sums.weeks++;
    if (this.short) this.sums.shortWeeks++;
    this.short = false;
    this.seen = 0;
    this.left = this.pair.demand[week + 1] ?? 0;
  }
}
