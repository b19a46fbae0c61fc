/** Rows by the retailer they are of, each in the order in which they come. */
export function byRetailer<Row extends { readonly retailerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.retailerId);
    if (known) known.push(row);
    else found.set(row.retailerId, [row]);
  }
  return found;
}
