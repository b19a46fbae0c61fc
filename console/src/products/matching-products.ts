interface Product {
  readonly sku: string;
  readonly name: string;
}

/** A longer list is not read through; another letter leaves fewer. */
export const mostOffered = 50;

/** The first products whose number or name has a text in it, as a field offers them while one types. */
export function matchingProducts<Each extends Product>(products: readonly Each[], text: string): Each[] {
  const wanted = text.trim().toLowerCase();
  const found: Each[] = [];
  for (const product of products) {
    if (found.length === mostOffered) break;
    const { sku, name } = product;
    if (sku.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted)) found.push(product);
  }
  return found;
}
