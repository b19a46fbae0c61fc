import { forecastMethod } from '../../forecasting/forecast-method.js';
import type { Language } from '../../kernel/language.js';
import { historyLine } from '../history.js';
import { shownUnits } from './added-units.js';
import type { RhythmLineage } from './order-rhythm-lineage.js';
import { pinsOf } from './run-history.js';
import type { SellThroughLineage } from './sell-through-lineage.js';
import type { DayLineage, StockEstimateLineage } from './stock-estimate-lineage.js';

/** What was sold, as it is shown: events as lines of a history. */
export function sellThroughView({ stretches, ...rest }: SellThroughLineage, language: Language) {
  return {
    ...rest,
    stretches: stretches.map(({ firstCount, delivered, nextCount, ...stretch }) => ({
      ...stretch,
      firstCount: shownUnits(firstCount, language),
      delivered: shownUnits(delivered, language),
      nextCount: shownUnits(nextCount, language),
    })),
  };
}

/** An estimated stock as it is shown. */
export function stockEstimateView({ run, basis, counts, deliveries }: StockEstimateLineage, language: Language) {
  const { stock, forecastPerDay, forecastDays, stretches, salesPerDay, usual, spread, chances } = basis;
  const days = (of: readonly DayLineage[]) =>
    of.map(({ on, quantity, parts }) => ({ on, quantity, parts: shownUnits(parts, language) }));
  return {
    ...{ stock, run: pinsOf(run), method: forecastMethod[language] },
    ...{ forecastPerDay, forecastDays, stretches, salesPerDay, usual, spread, chances },
    ...{ counts: days(counts), deliveries: days(deliveries) },
  };
}

/** An order rhythm as it is shown. */
export function rhythmView({ orders, ...rest }: RhythmLineage, language: Language) {
  const lines = (events: RhythmLineage['orders'][number]['events']) =>
    events.map((each) => historyLine(each, language));
  return { ...rest, orders: orders.map(({ events, ...order }) => ({ ...order, events: lines(events) })) };
}
