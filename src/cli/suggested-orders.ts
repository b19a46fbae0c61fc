import { v7 as uuid } from 'uuid';
import { addDays, weekOf } from '../calendar/weeks.js';
import { runForecast } from '../forecasting/runs/run-forecast.js';
import { DomainError } from '../kernel/domain-error.js';
import type { OrderPlay } from '../simulation/simulate-region.js';
import { forecastDependenciesOf, type Storage } from '../storage.js';
import type { SuggestionService } from '../suggestions/suggestion.service.js';
import { caughtUp } from './caught-up.js';

const horizon = 13;
const mostProducts = 1000;

/**
 * Retailers order what is suggested to them, from a forecast that is made anew every so many weeks, as the wholesaler would on a Monday
 * morning. Everything is recorded at the times of the region.
 *
 * @param forecastEvery  weeks from one forecast to the next, whole number ≥ 1
 */
export function suggestedOrders(storage: Storage, suggestions: SuggestionService, forecastEvery = 1): OrderPlay {
  let forecastIn = -Infinity;
  return async ({ date, week, due }) => {
    await caughtUp(storage, () => undefined);
    if (week >= forecastIn + forecastEvery) {
      await forecastOn(storage, weekOf(date));
      forecastIn = week;
    }
    const orders = new Map<string, ReadonlyMap<string, number>>();
    for (const { retailerId } of due) orders.set(retailerId, await suggested(suggestions, retailerId, date));
    return orders;
  };
}

async function forecastOn(storage: Storage, monday: string): Promise<void> {
  const recordedAt = `${monday}T00:00:00.000Z`;
  const caller = { actor: 'simulation', role: 'system' as const, occurredOn: monday, recordedAt, commandId: uuid() };
  await runForecast(forecastDependenciesOf(storage), { asOf: addDays(monday, -1), horizon }, caller);
}

/** A retailer that the forecast does not know yet orders nothing that way. */
async function suggested(suggestions: SuggestionService, retailerId: string, on: string) {
  try {
    const { items } = await suggestions.suggestFor(retailerId, on, mostProducts);
    return new Map(items.flatMap((item) => (item.suggested > 0 ? [[item.sku, item.suggested] as const] : [])));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'retailer-unknown') return new Map<string, number>();
    throw error;
  }
}
