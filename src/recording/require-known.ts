import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';
import type { Facts } from './facts.js';

/** What the ids are of, by the last word of the field that has one. */
const named: Readonly<Record<string, string>> = {
  sku: '产品',
  retailerId: '零售户',
  orderId: '订单',
  visitId: '拜访',
};

function nameOf(field: string): string {
  return named[field.split('.').at(-1) ?? ''] ?? field;
}

/** @throws {DomainError} with `code` where `facts` is undefined: nothing was ever recorded of `id` */
export function requireKnown(facts: object | undefined, code: DomainErrorCode, field: string, id: string): void {
  if (facts !== undefined) return;
  throw new DomainError(code, { en: `${field}: ${id} is not known.`, zh: `没有登记过${nameOf(field)} ${id}。` }, [
    { field, expected: { en: 'one that is registered', zh: '已登记的编号' }, found: verbatim(id) },
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
