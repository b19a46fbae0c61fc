import { daysBetween } from '../../calendar/weeks.js';
import { mostDaysBetweenCounts } from '../../projections/stock-position/sell-through.js';
import { salesPerDay } from './sales-rate.js';
import { salesVariance } from './sales-variance.js';
import type { ShelfHistory } from './shelf-history.js';
import { usualStock } from './usual-stock.js';

/** How far counts were from what was to be expected before them. */
export interface CountingErrors {
  readonly counts: number;
  /** sum of the squared errors, as multiples of the variance that was to be expected */
  readonly squared: number;
}

/** An error counts as five usual ones at most. */
const mostSquared = 25;
/** Before anything is counted errors are taken to be so many times as large, with the weight of so many counts of a class. */
const [priorSpread, priorCounts] = [1.5, 20];
/** What is known of a class counts as much as so many counts of one product. */
const classCounts = 12;
/** Counts with fewer before them test nothing. */
const countsBefore = 2;
const leastVariance = 0.25;

/** Estimates the stock at each count from what was known before it, and compares. */
export function countingErrors(history: ShelfHistory, forecastPerDay: number): CountingErrors {
  let [counts, squared] = [0, 0];
  for (let i = countsBefore; i < history.counts.length; i++) {
    const error = squaredErrorAt(history, i, forecastPerDay);
    if (error === undefined) continue;
    counts++;
    squared += Math.min(mostSquared, error);
  }
  return { counts, squared };
}

/** By normal distributions of sales and of the usual stock, which are good enough for the size of an error. */
function squaredErrorAt({ counts, deliveries, stretches }: ShelfHistory, i: number, forecastPerDay: number) {
  const [before, count] = [counts[i - 1], counts[i]];
  if (!before || !count) return undefined;
  const days = daysBetween(before.on, count.on);
  const known = stretches.filter(({ until }) => until <= before.on);
  const perDay = salesPerDay(known, before.on, forecastPerDay);
  if (days > mostDaysBetweenCounts || perDay <= 0) return undefined;
  let delivered = 0;
  for (const { on, quantity } of deliveries) if (on > before.on && on <= count.on) delivered += quantity;
  const usual = usualStock(counts.slice(0, i), before.on, perDay);
  const sales = perDay * days;
  const [rest, ofSales] = [before.quantity + delivered - sales, salesVariance(sales)];
  const variance = 1 / (1 / ofSales + 1 / usual.variance);
  const expected = Math.max(0, variance * (rest / ofSales + usual.mean / usual.variance));
  return (count.quantity - expected) ** 2 / Math.max(leastVariance, variance);
}

export function addErrors(a: CountingErrors, b: CountingErrors): CountingErrors {
  return { counts: a.counts + b.counts, squared: a.squared + b.squared };
}

/** How much wider than usual the stock of a product is spread: its own errors, drawn to those of its class, and these to a prior. */
export function learntSpread(own: CountingErrors, ofClass: CountingErrors): number {
  const spreadOfClass = (priorCounts * priorSpread + ofClass.squared) / (priorCounts + ofClass.counts);
  return (classCounts * spreadOfClass + own.squared) / (classCounts + own.counts);
}
