import type { VisitEvent } from './visit.events.js';

/** What events say of a visit, as a text that is the same whatever order they and the lines in them stand in. */
export function canonicalVisit(events: readonly VisitEvent[]): string {
  return events
    .map((event) => JSON.stringify([event.type, ...lines(event)]))
    .sort()
    .join('\n');
}

function lines({ type, data }: VisitEvent): unknown[] {
  switch (type) {
    case 'VisitPlanned':
      return [data.visitId, data.retailerId, data.plannedOn, data.accountManager];
    case 'VisitStarted':
      return [data.startedOn];
    case 'StockCounted':
      return [data.countedOn, ...sorted(data.counts.map(({ sku, quantity }) => [sku, quantity]))];
    case 'ShelfObserved':
      return [
        data.observedOn,
        ...sorted(data.products.map(({ sku, onShelf, shelfPriceMinor }) => [sku, onShelf, shelfPriceMinor])),
      ];
    case 'DemandDeclared':
      return [
        data.declaredOn,
        ...sorted(data.declarations.map(({ sku, from, to, quantity }) => [sku, from, to, quantity])),
      ];
    case 'FeedbackGiven': {
      const { followUpId, task, dueOn, assignedTo } = data.followUp ?? {};
      return [data.givenOn, data.text, data.sku, followUpId, task, dueOn, assignedTo];
    }
    case 'FollowUpDone':
      return [data.followUpId, data.doneOn, data.outcome];
    case 'CountCorrected':
      return [data.countedOn, data.sku, data.from, data.to];
    case 'ShelfPriceCorrected':
      return [data.observedOn, data.sku, data.from, data.to];
    case 'VisitEnded':
      return [data.endedOn, data.summary];
  }
}

function sorted(rows: readonly unknown[][]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
