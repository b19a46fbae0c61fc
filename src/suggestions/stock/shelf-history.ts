import { sellThrough, type SellThrough, type UnitsOn } from '../../projections/stock-position/sell-through.js';

/** A count, with the visit and the revision in its stream that say it. */
export interface CountedUnits extends UnitsOn {
  readonly visitId?: string;
  readonly revision?: number;
}

/** What was counted at a retailer of one product and what came, both by day, ascending. */
export interface ShelfHistory {
  /** at least one */
  readonly counts: readonly CountedUnits[];
  readonly deliveries: readonly UnitsOn[];
  /** what was sold between the counts */
  readonly stretches: readonly SellThrough[];
}

/** So many days back counts are looked at. */
export const shelfHistoryDays = 182;

export function shelfHistory(counts: readonly CountedUnits[], deliveries: readonly UnitsOn[]): ShelfHistory {
  return { counts, deliveries, stretches: sellThrough(counts, deliveries) };
}

/** The newest count, and what came after it. */
export interface LastCount {
  readonly on: string;
  readonly quantity: number;
  readonly deliveredSince: number;
  /** where the count is recorded */
  readonly event?: { readonly stream: string; readonly revision: number };
}

export function lastCountOf(history: ShelfHistory | undefined): LastCount | undefined {
  const last = history?.counts.at(-1);
  if (!history || !last) return undefined;
  let deliveredSince = 0;
  for (const { on, quantity } of history.deliveries) if (on > last.on) deliveredSince += quantity;
  const { on, quantity, visitId, revision = 0 } = last;
  const event = visitId === undefined ? undefined : { stream: `visit-${visitId}`, revision };
  return { on, quantity, deliveredSince, ...(event && { event }) };
}

/** The last day on which a count found something; undefined where none did. */
export function lastSeenOn(history: ShelfHistory | undefined): string | undefined {
  return history?.counts.findLast(({ quantity }) => quantity > 0)?.on;
}
