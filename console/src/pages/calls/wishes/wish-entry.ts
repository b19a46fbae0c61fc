import type { Schemas } from '../../../api/client.js';
import type { BodyOf } from '../../../outbox/kept-command.js';

export const wishCauses = [
  'short',
  'quota',
  'not-sold',
  'unknown-product',
  'other',
] as const satisfies readonly Exclude<Schemas['Wish']['cause'], null>[];

/** What a retailer wanted and does not get, as it is entered. */
export interface WishEntry {
  /** Stays the same whatever becomes of the answer, so that the wish is recorded once. */
  readonly wishId: string;
  /** The number or name of a product, or what the retailer said. */
  readonly text: string;
  readonly units: string;
  readonly cause: string;
}

export function isWishEntry(value: unknown): value is WishEntry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('wishId' in value && 'text' in value && 'units' in value && 'cause' in value)) return false;
  return [value.wishId, value.text, value.units, value.cause].every((field) => typeof field === 'string');
}

type WishBody = BodyOf<'/api/wishes'>;

/** The wish as it is sent: with the number of its product where it is known, else in words alone. Words that are no number of a product are kept. */
export function wishBody(
  { wishId, text, units, cause }: WishEntry,
  { retailerId, day, sku }: { readonly retailerId: string; readonly day: string; readonly sku: string | undefined },
): WishBody {
  const words = text.trim();
  const known = wishCauses.find((each) => each === cause);
  return {
    ...{ wishId, retailerId, wishedOn: day },
    ...(sku !== undefined && { sku }),
    ...(words.toLowerCase() !== sku?.toLowerCase() && { wording: words }),
    ...(units !== '' && { units: Number(units) }),
    ...(known && { cause: known }),
  };
}
