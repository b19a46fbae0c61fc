import type { Schemas } from '../../../api/client.js';

export type KnownWeek = Schemas['KnownWeek'];
export const measures = ['requested', 'granted', 'delivered'] as const;
export type Measure = (typeof measures)[number];

/** Units by product and week, side by side. */
export interface WeeksOfProducts {
  readonly weeks: readonly string[];
  readonly rows: readonly { readonly sku: string; readonly units: readonly number[] }[];
}

/** The last weeks that are known, the newest first, by product. A week of which nothing is known has 0 units. */
export function weeksOfProducts(known: readonly KnownWeek[], measure: Measure, most: number): WeeksOfProducts {
  const weeks = [...new Set(known.map(({ weekOf }) => weekOf))].sort().reverse().slice(0, most);
  const bySku = new Map<string, Map<string, number>>();
  for (const { sku, weekOf, [measure]: units } of known)
    bySku.set(sku, (bySku.get(sku) ?? new Map<string, number>()).set(weekOf, units));
  const rows = [...bySku].map(([sku, ofWeek]) => ({ sku, units: weeks.map((week) => ofWeek.get(week) ?? 0) }));
  return { weeks, rows: rows.filter(({ units }) => units.some((each) => each > 0)) };
}
