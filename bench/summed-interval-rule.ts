import { daysBetween } from '../src/calendar/weeks.js';
import { demandQuantile } from '../src/forecasting/ranges/demand-quantile.js';
import { criticalRatio } from '../src/order-policy/order-costs.js';
import type { LeafPosition, QuantitySuggestion } from '../src/suggestions/suggest-quantity.js';

/** The service levels by product class that this rule was used with. */
export const classLevels = { A: 0.95, B: 0.9, C: 0.8 } as const;

/** An order of less than this share of the usual one waits for the next call where the stock was not counted. */
const worthwhile = 0.5;

/**
 * The rule before the one that costs least, kept to be compared with: a quantile of the summed interval, less stock now and on order.
 * Its service level is what the costs of the position imply.
 */
export function summedIntervalRule(position: LeafPosition): QuantitySuggestion {
  const { outlook, protectionDays, leadDays, onOrder, packSize, quotaLeft, short, costs, usualUnits } = position;
  const level = criticalRatio(costs, Math.max(1, protectionDays - leadDays) / 7);
  // It knew nothing of a level that all days share: their errors counted as chance.
  const variancePerDay = outlook.variancePerDay + 7 * (outlook.levelSpread * outlook.perDay) ** 2;
  const within = (days: number) => demandQuantile(outlook.perDay * days, variancePerDay * days, level);
  const counted = countedStock(position);
  const demand = within(protectionDays);
  const usualOrder = Math.min(usualUnits, within(Math.max(protectionDays, 7 * position.usualGapWeeks)));
  const target = counted === undefined ? Math.max(demand, usualOrder) : demand;
  const stockNow = counted ?? inferredStock(position, target);
  const need = Math.max(0, target - stockNow - onOrder);
  const waits = counted === undefined && need < worthwhile * usualUnits;
  const wanted = waits ? 0 : packSize * Math.round(need / packSize);
  const allowed = quotaLeft === undefined ? wanted : Math.min(wanted, packSize * Math.floor(quotaLeft / packSize));
  const suggested = short ? 0 : Math.max(0, allowed);
  const stock = Math.round(stockNow);
  const expectedDemand = outlook.perDay * protectionDays;
  return {
    ...{ suggested, target: Math.ceil(target), stockNow: stock, stockRange: { from: stock, to: stock } },
    ...{
      stockKnown: counted !== undefined,
      need,
      held: suggested < wanted,
      intervalDays: protectionDays,
      expectedDemand,
    },
    ...{ safetyUnits: Math.max(0, target - expectedDemand), criticalRatio: level },
  };
}

function countedStock({ lastCount, on, outlook }: LeafPosition): number | undefined {
  if (!lastCount) return undefined;
  const sold = outlook.perDay * Math.max(0, daysBetween(lastCount.on, on));
  return Math.max(0, lastCount.quantity + lastCount.deliveredSince - sold);
}

function inferredStock({ lastOrder, on, outlook, usualUnits }: LeafPosition, target: number): number {
  if (!lastOrder) return 0;
  const sold = outlook.perDay * Math.max(0, daysBetween(lastOrder.on, on));
  return Math.max(0, target + Math.max(0, lastOrder.quantity - usualUnits) - sold);
}
