import { sellThrough, type SellThrough, type UnitsOn } from '../../projections/stock-position/sell-through.js';

/** What was counted at a retailer of one product and what came, both by day, ascending. */
export interface ShelfHistory {
  /** at least one */
  readonly counts: readonly UnitsOn[];
  readonly deliveries: readonly UnitsOn[];
  /** what was sold between the counts */
  readonly stretches: readonly SellThrough[];
}

/** So many days back counts are looked at. */
export const shelfHistoryDays = 182;

export function shelfHistory(counts: readonly UnitsOn[], deliveries: readonly UnitsOn[]): ShelfHistory {
  return { counts, deliveries, stretches: sellThrough(counts, deliveries) };
}

/** The newest count, and what came after it. */
export interface LastCount {
  readonly on: string;
  readonly quantity: number;
  readonly deliveredSince: number;
}

export function lastCountOf(history: ShelfHistory | undefined): LastCount | undefined {
  const last = history?.counts.at(-1);
  if (!history || !last) return undefined;
  let deliveredSince = 0;
  for (const { on, quantity } of history.deliveries) if (on > last.on) deliveredSince += quantity;
  return { on: last.on, quantity: last.quantity, deliveredSince };
}
