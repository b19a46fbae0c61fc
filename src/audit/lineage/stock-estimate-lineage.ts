import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { StockBasis } from '../../suggestions/stock/stock-basis.js';
import type { CountedUnits } from '../../suggestions/stock/shelf-history.js';
import type { SuggestionService } from '../../suggestions/suggestion.service.js';
import type { AuditTrail } from '../audit-trail.js';
import type { AddedUnits } from './added-units.js';
import { countParts, deliveryParts } from './shelf-parts.js';

/** A count, or what came on a day, by its events. */
export interface DayLineage {
  readonly on: string;
  readonly quantity: number;
  readonly parts: readonly AddedUnits[];
}

/** An estimated stock: what it is made from, and the events of the counts and deliveries that went into it. */
export interface StockEstimateLineage {
  readonly run: ForecastRun;
  readonly basis: StockBasis;
  readonly counts: readonly DayLineage[];
  readonly deliveries: readonly DayLineage[];
}

/** Leads an estimated stock back to counts, deliveries and a forecast. */
export class StockEstimateTracer {
  constructor(
    private readonly trail: AuditTrail,
    private readonly suggestions: SuggestionService,
  ) {}

  /** @throws {DomainError} as `SuggestionService.stockBasisOf` */
  async trace(retailerId: string, sku: string, on: string): Promise<StockEstimateLineage> {
    const { run, basis } = await this.suggestions.stockBasisOf(retailerId, on, sku);
    const { history } = basis;
    const events = await this.trail.concerningAll({ kind: 'retailer', id: retailerId }, { kind: 'product', id: sku });
    const counts = history.counts.map(({ on: countedOn, quantity, visitId = '' }: CountedUnits) => {
      return { on: countedOn, quantity, parts: countParts(events, { visitId, countedOn, sku }) };
    });
    const first = history.counts[0]?.on ?? on;
    const came = deliveryParts(events, sku, { after: first, until: on });
    const deliveries = history.deliveries.map((each) => {
      const parts = came.filter(({ event }) => (event.data as { deliveredOn: string }).deliveredOn === each.on);
      return { ...{ on: each.on, quantity: each.quantity }, parts };
    });
    return { run, basis, counts, deliveries };
  }
}
