/** Whether something that ends with its `lastDay` (YYYY-MM-DD; null or undefined: never) is over on a day: it still goes on on the last day. */
export function isOver(lastDay: string | null | undefined, on: string): lastDay is string {
  return lastDay !== null && lastDay !== undefined && lastDay < on;
}
