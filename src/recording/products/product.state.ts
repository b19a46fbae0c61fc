import { DomainError } from '../../kernel/domain-error.js';
import type { ProductDetails, ProductEvent } from './product.events.js';

export interface KnownProduct {
  readonly stage: 'sold' | 'discontinued';
  readonly sku: string;
  /** False as long as only orders or visits have named it. */
  readonly listed: boolean;
  readonly discontinuedOn?: string;
  readonly details: ProductDetails;
}
export type Product = { readonly stage: 'none' } | KnownProduct;

/** @throws {DomainError} 'product-unknown' before the first event */
export function known(state: Product): KnownProduct {
  if (state.stage === 'none')
    throw new DomainError('product-unknown', { en: 'The product was never registered.', zh: '没有这条产品记录。' });
  return state;
}

/** Folds one event into the state of its product. */
export function evolve(state: Product, { type, data }: ProductEvent): Product {
  if (type === 'ProductRegistered') return { stage: 'sold', sku: data.sku, listed: data.listed, details: data };
  const product = known(state);
  switch (type) {
    case 'ProductDetailsChanged':
      return { ...product, listed: data.listed, details: { ...product.details, ...data.changes } };
    case 'ProductDiscontinued':
      return { ...product, stage: 'discontinued', discontinuedOn: data.discontinuedOn };
  }
}
