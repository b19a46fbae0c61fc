import type { Schemas } from '../../../api/client.js';

export type Suggestion = Schemas['Suggestion'];

/** A product of an order that is being taken. */
export interface DraftLine {
  readonly sku: string;
  readonly name: string;
  readonly unit: string | null;
  readonly packSize: number;
  readonly unitPriceMinor: number | null;
  /** undefined where nothing was suggested */
  readonly suggestion: Suggestion | undefined;
  /** The product that the retailer wished for, where this one stands for it. */
  readonly insteadOf: { readonly sku: string; readonly wished: number } | undefined;
  /** What stands in the field of the quantity, as it was typed. */
  readonly typed: string;
}

/** What a typed quantity means: nothing was said, so many units, or text that the service has to read. */
export type Quantity =
  { readonly kind: 'open' } | { readonly kind: 'units'; readonly units: number } | { readonly kind: 'words' };

/** More units than this are no order of a retailer. */
const mostUnits = 1_000_000_000;

/** Digits of any width are units; `2 packs` and `两箱` are words. */
export function quantityOf(typed: string): Quantity {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { kind: 'open' };
  const units = /^\d+$/.test(text) ? Number(text) : mostUnits + 1;
  return units <= mostUnits ? { kind: 'units', units } : { kind: 'words' };
}

/** Units that are ordered; 0 where none are, or it is not known how many. */
export function unitsOf({ typed }: Pick<DraftLine, 'typed'>): number {
  const quantity = quantityOf(typed);
  return quantity.kind === 'units' ? quantity.units : 0;
}

export type Remark = 'above-quota' | 'more-than-usual' | 'less-than-usual' | 'part-of-pack' | 'unread';

/** What is remarkable in a quantity, before it is sent; the service decides what it asks back. */
export function remarkOn({ typed, packSize, suggestion }: DraftLine): Remark | undefined {
  const quantity = quantityOf(typed);
  if (quantity.kind === 'words') return 'unread';
  if (quantity.kind === 'open' || quantity.units === 0) return undefined;
  const { units } = quantity;
  if (suggestion && suggestion.quotaLeft !== null && units > suggestion.quotaLeft) return 'above-quota';
  if (suggestion && units > suggestion.usualRange.to) return 'more-than-usual';
  if (suggestion && units < suggestion.usualRange.from) return 'less-than-usual';
  return units % packSize === 0 ? undefined : 'part-of-pack';
}
