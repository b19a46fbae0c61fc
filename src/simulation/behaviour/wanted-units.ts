import type { Shelf } from './shelf.js';

/**
 * Units a retailer asks for on the day of its call: enough to last until what it orders next time is there, and its
 * safety days beyond; whole packs; more than it needs where goods are scarce and it has learnt to exaggerate.
 *
 * @param today  day of the call, with everything sold until its morning
 * @param nextDelivery  day on which the order after this one will arrive
 */
export function wantedUnits(shelf: Shelf, today: number, nextDelivery: number): number {
  const { safetyDays, exaggeration } = shelf.pair.retailer;
  const { packSize } = shelf.pair.product.details;
  const needed = shelf.expected(today, nextDelivery);
  const safety = shelf.expected(nextDelivery, nextDelivery + safetyDays);
  if (shelf.stock > needed + 0.3 * safety) return 0;
  const gap = (needed + safety - shelf.stock) * (1 + exaggeration * shelf.scarcity);
  return gap < 0.05 ? 0 : packSize * Math.max(1, Math.round(gap / packSize));
}
