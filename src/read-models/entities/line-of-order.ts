/** What became of one product of an order; lines of one product count as one. Quantities are whole sales units. */
export interface LineOfOrder {
  sku: string;
  /** 0 where the line was taken off, or only its delivery is known. */
  requested: number;
  /** Null until allocation has answered. */
  granted: number | null;
  /** Why less was granted than requested. */
  cutBy: 'quota' | 'supply' | null;
  delivered: number;
  /** Units sent back at the door. */
  refused: number;
  /** Whether the order was cancelled, and the line with it. */
  voided: boolean;
  /** Of the newest line of the product that has a price; integer minor units per sales unit. */
  unitPriceMinor: number | null;
  /** What was suggested when the line was asked for. */
  suggested: number | null;
  /** What the retailer said to the suggestion; a refused one is a line that asks for nothing. */
  answer: 'accepted' | 'changed' | 'refused' | null;
  /** Why, in the retailer's words. */
  answerWhy: string | null;
  /** The product that the retailer wished for, and took this one instead. */
  substituteFor: string | null;
  /** What was asked back and confirmed with the event that said last what was requested, perhaps of another line of it. */
  confirmed: readonly string[];
  /** Revision of the event in the order's stream that said last what was requested; 0 where none is known. */
  revision: number;
}

/** Units that are still to be delivered: granted (requested until then) less delivered and refused, at least 0; 0 once the order is void. */
export function outstandingOf({ requested, granted, delivered, refused, voided }: LineOfOrder): number {
  return voided ? 0 : Math.max(0, (granted ?? requested) - delivered - refused);
}
