import type { Message } from '../../kernel/message.js';

/**
 * Units one retailer of a class may be granted of a product from `from` to `to`, both days included.
 * `retailerClass` '*' stands for every class. Stream `supply-{sku}`.
 */
export type QuotaSet = Message<
  'QuotaSet',
  {
    readonly sku: string;
    readonly quotaId: string;
    readonly retailerClass: string;
    readonly from: string;
    readonly to: string;
    readonly limit: number;
  }
>;
export type QuotaLifted = Message<
  'QuotaLifted',
  { readonly sku: string; readonly quotaId: string; readonly liftedOn: string }
>;
/** The manufacturer cannot deliver what is wanted. `until` is the last short day as far as foreseen. */
export type ShortageDeclared = Message<
  'ShortageDeclared',
  { readonly sku: string; readonly from: string; readonly until?: string; readonly cause: string }
>;
export type ShortageEnded = Message<'ShortageEnded', { readonly sku: string; readonly endedOn: string }>;

export type SupplyEvent = QuotaSet | QuotaLifted | ShortageDeclared | ShortageEnded;
