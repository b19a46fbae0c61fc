/** Scaled errors of many series at one past origin, one entry per step ahead; NaN where it is not known. */
export interface OriginErrors {
  /** which past origin: series judged at the same one share its surprises */
  readonly origin: number;
  readonly errors: Float64Array;
}

/**
 * Share of the squared errors that all series had in common at an origin and step.
 *
 * Such surprises were seen only as often as there are origins, however many series were judged.
 *
 * @returns 0 (each series erred by itself) … 1 (all alike); 0 of a single series
 */
export function commonShare(judged: readonly OriginErrors[]): number {
  const cells = new Map<string, { count: number; sum: number; squares: number }>();
  for (const { origin, errors } of judged) {
    errors.forEach((error, h) => {
      if (Number.isNaN(error)) return;
      const key = `${origin}/${h}`;
      const cell = cells.get(key) ?? { count: 0, sum: 0, squares: 0 };
      cells.set(key, cell);
      cell.count++;
      cell.sum += error;
      cell.squares += error * error;
    });
  }
  let total = 0;
  let common = 0;
  for (const { count, sum, squares } of cells.values()) {
    if (count < 2) continue;
    const between = (sum * sum) / count;
    const byChance = (squares - between) / (count - 1);
    total += squares;
    common += between - byChance;
  }
  return total > 0 ? Math.min(1, Math.max(0, common / total)) : 0;
}
