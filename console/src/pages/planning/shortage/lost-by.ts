/** What a retailer is expected to want of a product, and what it gets. Units. */
interface Share {
  readonly retailerId: string;
  /** null where it is not known */
  readonly retailerName: string | null;
  readonly class: string;
  readonly wanted: number;
  readonly allocated: number;
}

export interface Loss extends Share {
  readonly lost: number;
  /** Of what it wants; null where it wants nothing. */
  readonly share: number | null;
}

/** What a retailer loses; whole units may be given where a part of one is expected, which is no loss. */
export function lostBy(share: Share): Loss {
  const lost = Math.max(0, share.wanted - share.allocated);
  return { ...share, lost, share: share.wanted > 0 ? lost / share.wanted : null };
}
