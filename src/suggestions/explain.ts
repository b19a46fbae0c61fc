import { isOver } from '../kernel/last-day.js';
import { addDays } from '../calendar/weeks.js';
import { festivalsBetween } from '../calendar/festivals.js';
import type { Language } from '../kernel/language.js';
import type { ProductCard } from '../read-models/readers/product-cards.reader.js';
import { seasonRatio, type Call } from './call.js';
import type { Considered } from './call-suggester.js';
import { usualRange } from './check-typed.js';
import { orderDays } from './order-days.js';
import type { ExplanationFacts } from './read-explanation.js';
import { reasonsFor } from './reasons.js';
import { substitutesFor } from './substitutes.js';
import type { Substitute, Suggestion } from './suggestion.js';
import { toldSince } from './told-at-visits.js';

/** The suggestion of a product, with its reasons in a language, and substitutes where it is held back. */
export function explain(
  call: Call,
  { card, productClass, position, quantity }: Considered,
  facts: ExplanationFacts,
  language: Language,
): Suggestion {
  const { sku, name, unit, packSize, unitPriceMinor } = card;
  const { outlook, usualUnits, onOrder } = position;
  const { on, quotas, shortages, openLines, orders } = call.state;
  const quota = quotas.get(sku);
  const until = shortages.get(sku);
  const days = orderDays(orders.bySku.get(sku) ?? []);
  const guidePrice = call.outlook.prices.get(sku)?.retailPriceMinor ?? null;
  const reasons = reasonsFor(position, quantity, {
    ...{ language, unit, runStream: `forecast-${call.run.runId}`, supplyStream: `supply-${sku}` },
    ...{ orders: days, since: orders.since },
    ...toldSince(facts.told, sku, guidePrice, days[0]?.on),
    openLines: openLines.get(sku)?.lines ?? [],
    ...(until !== undefined && { shortage: { until } }),
    ...(quota && { quota }),
    festivals: festivalsBetween(call.run.holidays, on, addDays(on, call.protectionDays)),
    seasonRatio: seasonRatio(call, sku),
    timing: call.timing,
    // Without a change it is the calendar of the run that closes a day.
    calendar: call.calendar.length > 0 ? call.calendar : [{ stream: `forecast-${call.run.runId}` }],
  });
  const range = usualRange(outlook, call.protectionDays, usualUnits, packSize, quantity.suggested);
  const { suggested, target, stockNow, stockRange, stockKnown } = quantity;
  return {
    ...{ sku, name, productClass, suggested, target, stockNow, stockRange, stockKnown, onOrder },
    quotaLeft: quota?.left ?? null,
    ...{ unit, packSize, unitPriceMinor, usualRange: range, reasons },
    substitutes: quantity.held ? substitutes(call, card, facts) : [],
  };
}

function substitutes(
  { state, outlook }: Call,
  card: ProductCard,
  { replacements, known }: ExplanationFacts,
): Substitute[] {
  const { shortages, quotas, on } = state;
  const unavailable = ({ sku, discontinuedOn }: ProductCard) =>
    shortages.has(sku) || quotas.get(sku)?.left === 0 || isOver(discontinuedOn, on);
  const candidates = replacements.filter(({ category }) => category === card.category);
  return substitutesFor(card, candidates, unavailable, known, outlook.units);
}
