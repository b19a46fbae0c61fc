/** Units of one product that arrived. */
export interface DeliveredUnits {
  readonly sku: string;
  /** below 0 where a correction took some back */
  readonly quantity: number;
}

/** Deliveries as text, to which that of later deliveries can be appended: each is followed by a comma. */
export function packedDeliveries(lines: readonly DeliveredUnits[]): string {
  let text = '';
  for (const { sku, quantity } of lines) text += `[${JSON.stringify(sku)},${quantity}],`;
  return text;
}

/** Units by product, of a text that `packedDeliveries` wrote or of several that were appended. */
export function unpackedDeliveries(text: string): Map<string, number> {
  const units = new Map<string, number>();
  for (const [sku, quantity] of JSON.parse(`[${text.slice(0, -1)}]`) as [string, number][])
    units.set(sku, (units.get(sku) ?? 0) + quantity);
  return units;
}
