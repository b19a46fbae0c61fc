/** What a product needs in a run of days within one month. */
export interface NeedPeriod {
  /** index of the month */
  readonly month: number;
  /** whole units that retailers are expected to order */
  readonly expected: number;
  /** units they ordered before and have not received */
  readonly owed: number;
  /** Only of days on which the product cannot be had: units wanted in the last seven days of the shortage so far. */
  readonly lastWish?: number;
}

/** What a product needs and what is bought for it in one month. */
export interface Purchase {
  readonly owed: number;
  readonly covered: number;
  /** units needed while the product cannot be had and no stock covers: not bought then */
  readonly short: number;
  /** units of those that are bought in this month, after the shortage */
  readonly carried: number;
  readonly toBuy: number;
}

/**
 * What to buy month by month: demand, with what is owed to retailers, less what is there, in whole packs.
 *
 * Stock is used up by the first periods. Packs are counted over the periods so far, so that rounding up never buys more than one
 * pack too many in all. While a product cannot be had nothing is bought. After the shortage everything that was owed is bought, and
 * of what was wanted only the wishes of its last week: a wish that is refused in one week and repeated in the next is one wish.
 *
 * @param periods  in the order of time, each month with at least one
 * @param months  how many months
 * @param available  units on hand or on order
 */
export function purchases(
  periods: readonly NeedPeriod[],
  months: number,
  available: number,
  packSize: number,
): Purchase[] {
  const bought = Array.from({ length: months }, () => ({ owed: 0, covered: 0, short: 0, carried: 0, toBuy: 0 }));
  let [left, needed, packed, owedLater, wanted, lastWish] = [available, 0, 0, 0, 0, 0];
  for (const period of periods) {
    const month = bought[period.month];
    if (!month) throw new RangeError(`month: expected 0 … ${months - 1}, found ${period.month}`);
    const covered = Math.min(left, period.expected + period.owed);
    left -= covered;
    month.owed += period.owed;
    month.covered += covered;
    const missing = period.expected + period.owed - covered;
    if (period.lastWish !== undefined) {
      const owed = Math.max(0, period.owed - covered);
      [owedLater, wanted, lastWish] = [owedLater + owed, wanted + missing - owed, period.lastWish];
      month.short += missing;
      continue;
    }
    const carried = owedLater + Math.min(wanted, lastWish);
    [owedLater, wanted, lastWish] = [0, 0, 0];
    month.carried += carried;
    needed += missing + carried;
    const toBuy = Math.max(0, packSize * Math.ceil(needed / packSize) - packed);
    packed += toBuy;
    month.toBuy += toBuy;
  }
  return bought;
}
