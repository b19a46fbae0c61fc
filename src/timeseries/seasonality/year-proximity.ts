/** Weight of a year's season against that of the year next to it: habits change. */
const YEARLY_MEMORY = 0.75;

/**
 * How much each period of the history counts for the season of one year, counted back from the end (0 = the last).
 *
 * @returns shape (history,): 0 … 1
 */
export function yearProximity(year: number, history: number, periodsPerYear: number): Float64Array {
  const end = history - year * periodsPerYear;
  return Float64Array.from({ length: history }, (_, t) => YEARLY_MEMORY ** (Math.abs(end - 1 - t) / periodsPerYear));
}

/** The year that a period belongs to, counted back from the end of the history. */
export function yearOf(t: number, history: number, periodsPerYear: number): number {
  return Math.floor((history - 1 - t) / periodsPerYear);
}
