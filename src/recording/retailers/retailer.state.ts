import { DomainError } from '../../kernel/domain-error.js';
import type { RetailerDetails, RetailerEvent } from './retailer.events.js';

export interface KnownRetailer {
  readonly stage: 'trading' | 'closed';
  readonly retailerId: string;
  /** False as long as only orders or visits have named it. */
  readonly listed: boolean;
  readonly closedOn?: string;
  readonly details: RetailerDetails;
}
export type Retailer = { readonly stage: 'none' } | KnownRetailer;

/** @throws {DomainError} 'retailer-unknown' before the first event */
export function known(state: Retailer): KnownRetailer {
  if (state.stage === 'none')
    throw new DomainError('retailer-unknown', { en: 'The retailer was never registered.', zh: '没有这条零售户记录。' });
  return state;
}

/** Folds one event into the state of its retailer. */
export function evolve(state: Retailer, { type, data }: RetailerEvent): Retailer {
  if (type === 'RetailerRegistered')
    return { stage: 'trading', retailerId: data.retailerId, listed: data.listed, details: data };
  const retailer = known(state);
  switch (type) {
    case 'RetailerDetailsChanged':
      return { ...retailer, listed: data.listed, details: { ...retailer.details, ...data.changes } };
    case 'RetailerClosed':
      return { ...retailer, stage: 'closed', closedOn: data.closedOn };
  }
}
