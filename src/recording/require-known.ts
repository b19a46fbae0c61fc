import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import type { Facts } from './facts.js';

/** @throws {DomainError} with `code` where `facts` is undefined: nothing was ever recorded of `id` */
export function requireKnown(facts: object | undefined, code: DomainErrorCode, field: string, id: string): void {
  if (facts !== undefined) return;
  throw new DomainError(code, `${field}: ${id} is not known.`, [
    { field, expected: 'one that is registered', found: id },
  ]);
}

/** @throws {DomainError} 'retailer-unknown' */
export function requireRetailer(facts: Facts, id: string): void {
  requireKnown(facts.retailer(id), 'retailer-unknown', 'retailerId', id);
}

/** @param skus  each with the field that names it. @throws {DomainError} 'product-unknown' at the first that is not known */
export function requireProducts(facts: Facts, skus: Iterable<readonly [field: string, sku: string]>): void {
  for (const [field, sku] of skus) requireKnown(facts.product(sku), 'product-unknown', field, sku);
}
