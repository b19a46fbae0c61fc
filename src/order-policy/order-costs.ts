/** What a unit too few and a unit too many cost a shop, in any unit of money. */
export interface OrderCosts {
  /** of a unit that a customer wanted and did not find, ≥ 0 */
  readonly missing: number;
  /** of a unit that stands for a week, > 0 */
  readonly holdingPerWeek: number;
}

/** Costs that lead to a service level: the chance, 0 < level < 1, with which `weeks` weeks are to be got through without a missing unit. */
export function costsOfServiceLevel(level: number, weeks: number): OrderCosts {
  return { missing: level / (1 - level), holdingPerWeek: 1 / weeks };
}

/** The chance with which an order that lasts for `weeks` weeks should meet demand: cu ÷ (cu + co). */
export function criticalRatio({ missing, holdingPerWeek }: OrderCosts, weeks: number): number {
  return missing / (missing + holdingPerWeek * weeks);
}
