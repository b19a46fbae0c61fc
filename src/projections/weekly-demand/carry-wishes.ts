import { weeksBetween } from '../../calendar/weeks.js';

/** What a retailer asked for of one product in one week, and got. */
export interface AskedWeek {
  /** Monday of the week */
  readonly weekOf: string;
  /** units asked for, ≥ 0 */
  readonly requested: number;
  /** units granted, 0 … `requested` */
  readonly granted: number;
  /** whether allocation refused a part; false also while it has not answered */
  readonly cut: boolean;
}

/** Units that were refused and may be asked for again. */
export interface OpenWish {
  /** > 0 */
  readonly units: number;
  /** Monday of the week in which it was told last */
  readonly weekOf: string;
}

/** A refused wish that is not repeated within so many weeks has lapsed; what is asked for later is wanted anew. */
export const weeksUntilLapse = 3;

/**
 * Counts a wish that is refused and repeated once: of the units asked for in a week, those that repeat an open wish are no new demand.
 *
 * A week asks for `max(requested, open)` in all, of which what exceeds the open wish is new; what is not granted stays open. A week that
 * is granted in full ends the wish. So over the weeks of one wish, demand = the wish as it stands + what was granted before.
 *
 * @param open  as the weeks before left it
 * @returns units of new demand, and what is open after the week
 */
export function carryWish(
  open: OpenWish | undefined,
  { weekOf, requested, granted, cut }: AskedWeek,
): { readonly demand: number; readonly open: OpenWish | undefined } {
  const standing = open && weeksBetween(open.weekOf, weekOf) <= weeksUntilLapse ? open : undefined;
  if (requested <= 0) return { demand: 0, open: standing };
  const before = standing?.units ?? 0;
  const demand = Math.max(0, requested - before);
  if (!cut || granted >= requested) return { demand, open: undefined };
  return { demand, open: { units: Math.max(requested, before) - Math.max(0, granted), weekOf } };
}
