import { Link } from 'react-router';
import { addressOf } from '../events/subjects.js';
import { useProductNames } from './use-known.js';

/** A product by number and name, with a link to its page. */
export function ProductName({ sku }: { readonly sku: string }) {
  const nameOf = useProductNames();
  return (
    <>
      <Link to={addressOf({ kind: 'product', id: sku })}>{sku}</Link> <small>{nameOf(sku)}</small>
    </>
  );
}
