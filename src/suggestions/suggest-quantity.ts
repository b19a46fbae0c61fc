import { orderUnits } from '../order-policy/order-units.js';
import type { LeafPosition } from './leaf-position.js';
import { intervalOf, orderProblem } from './order-problem.js';

export type { LeafPosition } from './leaf-position.js';

/** How many units, and what the number follows from. Whole units where nothing else is said. */
export interface QuantitySuggestion {
  readonly suggested: number;
  /** stock now, units on order and need together: what should be there or on its way */
  readonly target: number;
  readonly stockNow: number;
  /** the stock of today lies in this range four times in five */
  readonly stockRange: { readonly from: number; readonly to: number };
  readonly stockKnown: boolean;
  /** units needed before quota and packs */
  readonly need: number;
  /** whether a shortage or a quota keeps the retailer from what it needs */
  readonly held: boolean;
  /** days from today that the order has to last for */
  readonly intervalDays: number;
  /** expected to sell in those days; not rounded */
  readonly expectedDemand: number;
  /** part of the target beyond what is expected to sell, as a missing unit costs more than one left */
  readonly safetyUnits: number;
  /** the chance with which costs want demand to be met, 0 … 1 */
  readonly criticalRatio: number;
}

/** Decides how many units of a product to order. */
export type QuantityRule = (position: LeafPosition) => QuantitySuggestion;

/** An order of less than this share of the usual one waits for the next call where the stock was not counted. */
const worthwhile = 0.5;

/**
 * The order that costs least, clipped by quota, in whole packs: see `orderUnits`.
 *
 * Stock of today: its estimate; without one, what was counted and has arrived since, run down by the distribution of demand. Where nothing was counted, the
 * retailer is taken to have ordered as much as this policy would, the last time, and what it then took beyond its usual order; the order then has
 * to last for its own usual gap, and a small need waits until the usual order is due.
 */
export function suggestQuantity(position: LeafPosition): QuantitySuggestion {
  const { onOrder, packSize, quotaLeft, short, outlook, leastUnits } = position;
  const { lead, cover } = intervalOf(position);
  const counted = position.lastCount !== undefined;
  const { problem, stockNow } = orderProblem(position);
  const limits = { packSize, mostUnits: quotaLeft, leastUnits };
  const decision = orderUnits(problem, position.costs, limits);
  const waits = !counted && decision.need < worthwhile * position.usualUnits;
  const wanted = waits ? 0 : decision.wanted;
  const suggested = short || waits ? 0 : decision.units;
  const intervalDays = lead + cover;
  const expectedDemand = outlook.perDay * intervalDays;
  const stock = stockNow.mean;
  const target = stock + onOrder + decision.need;
  return {
    suggested,
    target: Math.ceil(target),
    stockNow: Math.round(stock),
    stockRange: { from: stockNow.p10, to: stockNow.p90 },
    stockKnown: counted,
    need: decision.need,
    held: suggested < wanted,
    ...{ intervalDays, expectedDemand },
    safetyUnits: Math.max(0, target - expectedDemand),
    criticalRatio: decision.criticalRatio,
  };
}
