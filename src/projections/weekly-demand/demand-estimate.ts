import type { WeekSold } from '../stock-position/sell-through.js';
import type { DemandKind, OrderKind } from '../../read-models/entities/weekly-demand.entity.js';

/** What a week's demand is taken for, and why. */
export interface DemandEstimate {
  readonly kind: DemandKind;
  /** units; null where nothing is known */
  readonly estimate: number | null;
}

const wholeWeek = 7;

/**
 * The demand of a week from its orders and, where these understate it, from the counts around it.
 *
 * Orders are what is forecast: an observed week stands. Elsewhere the sell-through of a week that lies wholly between counts lifts
 * what was asked for, never lowers it. A shelf that was found empty could have sold more: then the sell-through counts only where
 * it says more than the order.
 *
 * @param requested  units asked for
 * @param kind  what the orders say
 * @param sold  what the counts say, if anything
 */
export function demandEstimate(requested: number, kind: OrderKind, sold: WeekSold | undefined): DemandEstimate {
  const asOrdered = { kind, estimate: kind === 'missing' ? null : requested };
  if (kind === 'observed' || sold?.days !== wholeWeek) return asOrdered;
  if (sold.emptied && sold.units <= requested) return asOrdered;
  return { kind: 'from-counts', estimate: Math.max(requested, sold.units) };
}
