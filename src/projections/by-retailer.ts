/** Events sorted by retailer, otherwise as they came: their rows go to tables that are stored by retailer, then by day. */
export function byRetailer<Event extends { readonly data: { readonly retailerId: string } }>(
  events: readonly Event[],
): Event[] {
  return [...events].sort(({ data: { retailerId: a } }, { data: { retailerId: b } }) => (a < b ? -1 : a > b ? 1 : 0));
}
