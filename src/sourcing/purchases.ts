/** What a product needs and what is bought for it in one month. */
export interface Purchase {
  readonly owed: number;
  readonly covered: number;
  readonly toBuy: number;
}

/**
 * What to buy month by month: demand, with what is owed to retailers in the first, less what is there, in whole packs.
 *
 * Stock is used up by the first months. Packs are counted over the months so far, so that rounding up never buys more than one
 * pack too many in all.
 *
 * @param expected  shape (months,): whole units
 * @param owed  units that retailers ordered before and have not received
 * @param available  units on hand or on order
 */
export function purchases(expected: readonly number[], owed: number, available: number, packSize: number): Purchase[] {
  let [left, needed, bought] = [available, 0, 0];
  return expected.map((units, month) => {
    const owedNow = month === 0 ? owed : 0;
    const covered = Math.min(left, units + owedNow);
    left -= covered;
    needed += units + owedNow - covered;
    const toBuy = Math.max(0, packSize * Math.ceil(needed / packSize) - bought);
    bought += toBuy;
    return { owed: owedNow, covered, toBuy };
  });
}
