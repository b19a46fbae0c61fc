import { addDays } from '../calendar/weeks.js';
import type { DeclaredUnits, ShelfPrice, ToldAtVisitsReader } from '../read-models/readers/told-at-visits.reader.js';
import type { EventReference, ReasonFacts } from './reason-facts.js';

/** What a retailer told at its visits, by product. */
export interface ToldAtVisits {
  readonly declarations: ReadonlyMap<string, DeclaredUnits>;
  readonly shelfPrices: ReadonlyMap<string, ShelfPrice>;
}

/** A price older than this says little of what customers pay today. */
const pricesSince = 56;

/** @param until  the day up to which an order of the day `on` has to last */
export async function readToldAtVisits(
  reader: ToldAtVisitsReader,
  retailerId: string,
  on: string,
  until: string,
): Promise<ToldAtVisits> {
  const [declarations, shelfPrices] = await Promise.all([
    reader.declarations(retailerId, on, until),
    reader.shelfPrices(retailerId, addDays(on, -pricesSince), on),
  ]);
  return { declarations, shelfPrices };
}

interface Stated {
  readonly facts: ReasonFacts;
  readonly events: readonly EventReference[];
}

/**
 * What was told of a product since it was last ordered: before that it has had its order.
 * @param lastOrder  day of it; undefined where there was none
 */
export function toldSince(
  { declarations, shelfPrices }: ToldAtVisits,
  sku: string,
  guidePriceMinor: number | null,
  lastOrder = '',
): { declared: Stated | undefined; shelfPrice: Stated | undefined } {
  const [told, price] = [declarations.get(sku), shelfPrices.get(sku)];
  return {
    declared: told && told.declaredOn >= lastOrder ? declared(told) : undefined,
    shelfPrice:
      price && guidePriceMinor && price.observedOn >= lastOrder && price.priceMinor !== guidePriceMinor
        ? priced(price, guidePriceMinor)
        : undefined,
  };
}

function declared({ declaredOn, from, to, units, visitId }: DeclaredUnits): Stated {
  return { facts: { kind: 'declared', declaredOn, from, to, units }, events: [{ stream: `visit-${visitId}` }] };
}

function priced({ observedOn, priceMinor, visitId }: ShelfPrice, guidePriceMinor: number): Stated {
  const facts = { kind: 'shelf-price', observedOn, priceMinor, guidePriceMinor } as const;
  return { facts, events: [{ stream: `visit-${visitId}` }] };
}
