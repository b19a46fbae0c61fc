/** The address of a call. */
export function callPage(day: string, retailerId: string): string {
  return `/calls/${day}/${encodeURIComponent(retailerId)}`;
}
