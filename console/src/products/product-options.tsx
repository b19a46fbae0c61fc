import { matchingProducts } from './matching-products.js';

interface Props {
  readonly id: string;
  readonly products: readonly { readonly sku: string; readonly name: string }[];
  /** What stands in the field that they are offered to. */
  readonly text: string;
}

/** What a field of a product offers, of a range of thousands those that match. */
export function ProductOptions({ id, products, text }: Props) {
  return (
    <datalist id={id}>
      {matchingProducts(products, text).map(({ sku, name }) => (
        <option key={sku} value={sku}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
