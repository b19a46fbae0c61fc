import { Link } from 'react-router';
import { addressOf } from '../events/subjects.js';
import { useProductName } from '../../../products/use-products.js';

/** A product by number and name, with a link to its page. */
export function ProductName({ sku }: { readonly sku: string }) {
  const name = useProductName(sku);
  return (
    <>
      <Link to={addressOf({ kind: 'product', id: sku })}>{sku}</Link> <small>{name}</small>
    </>
  );
}
