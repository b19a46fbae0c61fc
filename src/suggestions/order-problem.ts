import { daysBetween } from '../calendar/weeks.js';
import { demandQuantile } from '../forecasting/ranges/demand-quantile.js';
import { exactly, inCells, leftAfter, none } from '../order-policy/cells.js';
import { coupledStock } from '../order-policy/coupled-stock.js';
import { demandScenarios, type PeriodDemand } from '../order-policy/demand-scenarios.js';
import { criticalRatio } from '../order-policy/order-costs.js';
import type { OrderProblem } from '../order-policy/order-problem.js';
import { unitsRange, type UnitsRange } from '../order-policy/units-range.js';
import type { LeafPosition } from './leaf-position.js';

/** Days that an order has to be decided for. */
export interface OrderInterval {
  /** from the call to the delivery of what is ordered */
  readonly lead: number;
  /** from that delivery to the one before which stock has to last */
  readonly cover: number;
}

/** Cells that stock and demand are counted in at most: beyond, units are counted in larger steps. */
const mostCells = 100;
const daysPerWeek = 7;
/** Correlation of what is missing from a shelf with the level of demand: the error of the level, in what sold since the count, beside chance. */
const levelShare = 0.3;

/** Stock has to last until the delivery of the next call; where it is not known, for the retailer's own usual gap at least. */
export function intervalOf({ protectionDays, leadDays, lastCount, usualGapWeeks }: LeafPosition): OrderInterval {
  const cover = Math.max(1, protectionDays - leadDays);
  return { lead: leadDays, cover: lastCount ? cover : Math.max(cover, daysPerWeek * usualGapWeeks) };
}

/** A position as the order policy reads it, and the stock of today. */
export function orderProblem(position: LeafPosition): { problem: OrderProblem; stockNow: UnitsRange } {
  const { outlook, onOrder, lastCount, lastOrder, on, stock: estimate } = position;
  const { perDay, variancePerDay, levelSpread } = outlook;
  const { lead, cover } = intervalOf(position);
  const demandOf = (days: number): PeriodDemand => ({ mean: perDay * days, variance: variancePerDay * days });
  const since = estimate ? 0 : Math.max(0, daysBetween((lastCount ?? lastOrder)?.on ?? on, on));
  const before = estimate ? estimate.probabilities.length - 1 : stockBefore(position);
  const ahead = [lead, cover, cover].map(demandOf);
  const unitsPerCell = cellSize(before + onOrder + largest(ahead));
  const scenarios = demandScenarios([demandOf(since), ...ahead], levelSpread, unitsPerCell);
  const estimated = estimate && inCells(estimate.probabilities, unitsPerCell);
  const stock = estimated
    ? coupledStock(
        estimated,
        scenarios.map(({ chance }) => chance),
        levelShare,
      )
    : scenarios.map(({ periods: [sold] }) => leftAfter(exactly(before, unitsPerCell), sold ?? none));
  const problem: OrderProblem = {
    ...{ unitsPerCell, stock, arrivals: [onOrder] },
    scenarios: scenarios.map(({ chance, periods: [, ...periods] }) => ({ chance, periods })),
    weeksOfPeriod: cover / daysPerWeek,
  };
  return { problem, stockNow: estimate ?? unitsRange(scenarios, stock, unitsPerCell) };
}

/** Stock on the day of the last count with what came since; without a count, that after the last order. */
function stockBefore(position: LeafPosition): number {
  const { lastCount, lastOrder, outlook, costs, usualUnits } = position;
  if (lastCount) return lastCount.quantity + lastCount.deliveredSince;
  if (!lastOrder) return 0;
  const { lead, cover } = intervalOf(position);
  const mean = outlook.perDay * (lead + cover);
  const variance = outlook.variancePerDay * (lead + cover) + (outlook.levelSpread * mean) ** 2;
  const presumed = demandQuantile(mean, variance, criticalRatio(costs, cover / daysPerWeek));
  return presumed + Math.max(0, lastOrder.quantity - usualUnits);
}

/** What the demand of these periods hardly exceeds. */
function largest(periods: readonly PeriodDemand[]): number {
  return Math.max(...periods.map(({ mean, variance }) => 2 * mean + 3 * Math.sqrt(variance)));
}

function cellSize(units: number): number {
  return Math.max(1, Math.ceil(units / mostCells));
}
