import type { RecordedEvent } from '../../event-store/event-store.js';
import { visitProducts } from '../../projections/audit-index/visit-entities.js';
import { weeksOf } from '../known-then/known-demand.js';
import type { ChangeFacts } from './change.js';

/** What a count, or what came and is on its way since, is changed by. */
const stockEvents = /^(StockCounted|CountCorrected|Delivery(Completed|Corrected)|Order\w+|HeldLinesReleased)$/;

/** Which of the events recorded between two moments made a difference, oldest first. */
export class EventsBehind {
  /** The weeks of each event that changes demand, by product and week. */
  private readonly byWeek = new Map<string, RecordedEvent[]>();

  /** @param events  that concern what is compared, and the forecasts and plans that came, oldest first */
  constructor(private readonly events: readonly RecordedEvent[]) {
    for (const event of events)
      for (const { sku, weekOf, requested, granted, delivered } of weeksOf([event])) {
        if (requested === 0 && granted === 0 && delivered === 0) continue;
        const key = `${sku}\n${weekOf}`;
        this.byWeek.set(key, [...(this.byWeek.get(key) ?? []), event]);
      }
  }

  of(facts: ChangeFacts): readonly RecordedEvent[] {
    switch (facts.kind) {
      case 'demand':
        return this.byWeek.get(`${facts.sku}\n${facts.weekOf}`) ?? [];
      case 'stock':
        return this.events.filter((event) => stockEvents.test(event.type) && concerns(event, facts.sku));
      case 'quota': {
        const set = this.ofSupply(facts.sku, ({ data }) => (data as { quotaId?: string }).quotaId === facts.quotaId);
        // A quota may also concern a retailer, or no longer, because it is of another class, or new.
        return set.length > 0 ? set : this.events.filter(saysClass);
      }
      case 'shortage':
        return this.ofSupply(facts.sku, ({ type }) => type.startsWith('Shortage'));
      case 'forecast':
        return this.events.filter(({ stream }) => stream === `forecast-${facts.after?.runId ?? facts.before?.runId}`);
      case 'plan':
        return this.events.filter(({ stream }) => stream === `plan-${facts.after?.planId ?? facts.before?.planId}`);
    }
  }

  private ofSupply(sku: string, is: (event: RecordedEvent) => boolean): RecordedEvent[] {
    return this.events.filter((event) => event.stream === `supply-${sku}` && is(event));
  }
}

function concerns({ data }: RecordedEvent, sku: string): boolean {
  let found = false;
  visitProducts(data as Record<string, unknown>, (each) => (found ||= each === sku));
  return found;
}

function saysClass({ type, data }: RecordedEvent): boolean {
  if (type === 'RetailerRegistered') return true;
  return type === 'RetailerDetailsChanged' && (data as { changes: { class?: string } }).changes.class !== undefined;
}
