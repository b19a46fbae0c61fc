interface Product {
  readonly sku: string;
  readonly name: string;
  readonly discontinuedOn: string | null;
}

/** The product of a number; else the one whose name contains the text, where there is only one. */
export function findProduct<Found extends Product>(products: readonly Found[], text: string): Found | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  const numbered = products.find(({ sku }) => sku.toLowerCase() === wanted);
  if (numbered) return numbered;
  const named = products.filter(({ name, discontinuedOn }) => !discontinuedOn && name.toLowerCase().includes(wanted));
  return named.length === 1 ? named[0] : undefined;
}
