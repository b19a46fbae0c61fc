import { addWeeks, weekOf } from '../calendar/weeks.js';
import { DomainError } from '../kernel/domain-error.js';
import type { OrderedUnits, OrdinaryReader } from '../read-models/readers/ordinary.reader.js';
import type { UsualRange } from './check-typed.js';

/** Weeks of history that show what is ordinary, of the retailer and of its class. */
const weeksOf = { retailer: 52, class: 13 };
/** A history of fewer weeks with orders shows nothing yet. */
const leastWeeks = 3;
/** Ordinary is up to so many times the usual order, and up to somewhat more than the largest there was. */
const times = { usual: 2, largest: 1.25 };
/** Units that nobody orders of a product of which nothing is known. */
const mostOfUnknown = 1_000;
/** What may stand beyond what was counted and came since, and how many ordinary orders where nothing was counted before. */
const stockTimes = 1.5;
const uncountedOrders = 4;

/** What the forecast says of ordinary orders. */
export interface UsualRanges {
  usualRangesOf(retailerId: string, on: string, skus: readonly string[]): Promise<ReadonlyMap<string, UsualRange>>;
}

/**
 * Up to which units an order or a count is ordinary: by the forecast for this retailer and product, else by what the retailer ordered
 * before, else by what its class did.
 */
export class OrdinaryLevels {
  constructor(
    private readonly forecast: UsualRanges,
    private readonly reader: OrdinaryReader,
  ) {}

  async ordered(retailerId: string, on: string, skus: readonly string[]): Promise<Map<string, number>> {
    const most = new Map<string, number>();
    const left = () => skus.filter((sku) => !most.has(sku));
    for (const [sku, { to }] of await this.forecastRanges(retailerId, on, skus)) most.set(sku, to);
    const week = weekOf(on);
    const learn = (rows: readonly OrderedUnits[]) => {
      for (const row of rows) if (row.weeks >= leastWeeks) most.set(row.sku, mostOf(row));
    };
    if (left().length > 0)
      learn(await this.reader.orderedBy(retailerId, left(), addWeeks(week, -weeksOf.retailer), week));
    if (left().length > 0)
      learn(await this.reader.orderedByClass(retailerId, left(), addWeeks(week, -weeksOf.class), week));
    for (const sku of left()) most.set(sku, mostOfUnknown);
    return most;
  }

  async inStock(retailerId: string, on: string, skus: readonly string[]): Promise<Map<string, number>> {
    const stock = await this.reader.stock(retailerId, skus, on);
    const uncounted = stock.filter(({ lastCount }) => lastCount === null).map(({ sku }) => sku);
    const ordered = uncounted.length > 0 ? await this.ordered(retailerId, on, uncounted) : new Map<string, number>();
    return new Map(
      stock.map(({ sku, lastCount, arrived }) => {
        const before = lastCount ?? uncountedOrders * (ordered.get(sku) ?? mostOfUnknown);
        return [sku, Math.ceil(stockTimes * (before + arrived))];
      }),
    );
  }

  /** None where nothing was forecast for the day, or of the retailer. */
  private async forecastRanges(retailerId: string, on: string, skus: readonly string[]) {
    try {
      return await this.forecast.usualRangesOf(retailerId, on, skus);
    } catch (error) {
      if (error instanceof DomainError) return new Map<string, UsualRange>();
      throw error;
    }
  }
}

function mostOf({ most, mean }: OrderedUnits): number {
  return Math.ceil(Math.max(times.usual * mean, times.largest * most));
}
