import { roundToTotal } from '../timeseries/reconciliation/round-to-total.js';

/** The demand of a retailer for a product that is short. */
export interface Claim {
  readonly retailerId: string;
  readonly class: string;
  /** expected units, ≥ 0 */
  readonly wanted: number;
}

/** Parts of a unit below this come from rounding errors and ask for no unit. */
const negligible = 1e-6;

export interface Allocation extends Claim {
  readonly allocated: number;
}

/**
 * Shares out whole units where supply is short: in proportion to what is wanted, by largest remainder; no retailer gets more than is
 * wanted (rounded up).
 *
 * @param available  whole units ≥ 0
 * @param claims  in a fixed order: ties go to the first
 * @param priority  classes that are served in full before the next one, the first first; classes not named come last, together
 */
export function allocate(available: number, claims: readonly Claim[], priority: readonly string[] = []): Allocation[] {
  const rankOf = ({ class: group }: Claim) => (priority.includes(group) ? priority.indexOf(group) : priority.length);
  const allocated = new Map<Claim, number>();
  let left = available;
  for (let rank = 0; rank <= priority.length; rank++) {
    const served = claims.filter((claim) => rankOf(claim) === rank);
    const wanted = Float64Array.from(served, (claim) => claim.wanted);
    const sum = wanted.reduce((total, units) => total + units, 0);
    const given = Math.min(left, Math.max(0, Math.ceil(sum - negligible)));
    const shares = served.length > 0 ? roundToTotal(wanted, given) : new Float64Array();
    served.forEach((claim, i) => allocated.set(claim, shares[i] ?? 0));
    left -= served.length > 0 ? given : 0;
  }
  return claims.map((claim) => ({ ...claim, allocated: allocated.get(claim) ?? 0 }));
}
