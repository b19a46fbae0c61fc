import { requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { VisitCommand } from './visit.commands.js';
import { visit } from './visit.decider.js';
import type { VisitEvent } from './visit.events.js';
import type { Visit } from './visit.state.js';

/** Streams `visit-{visitId}`: a visit names retailers and products that are known. */
export const visitRules: StreamRules<Visit, VisitCommand, VisitEvent> = {
  kind: 'visit',
  decider: visit,
  wants(command) {
    const { retailerId, skus } = namedBy(command);
    return { retailers: retailerId === undefined ? [] : [retailerId], products: skus.map(([, sku]) => sku) };
  },
  inform(command, facts) {
    const { retailerId, skus } = namedBy(command);
    if (retailerId !== undefined) requireRetailer(facts, retailerId);
    requireProducts(facts, skus);
    return command;
  },
};

/** The retailer and the products, each with its field, that a command names. What a file names is registered by its import. */
function namedBy({ type, data }: VisitCommand): { retailerId?: string; skus: [field: string, sku: string][] } {
  switch (type) {
    case 'PlanVisit':
    case 'StartVisit':
      return data.retailerId === undefined ? { skus: [] } : { retailerId: data.retailerId, skus: [] };
    case 'CountStock':
      return { skus: data.counts.map(({ sku }, i) => [`counts.${i}.sku`, sku]) };
    case 'ObserveShelf':
      return { skus: data.products.map(({ sku }, i) => [`products.${i}.sku`, sku]) };
    case 'DeclareDemand':
      return { skus: data.declarations.map(({ sku }, i) => [`declarations.${i}.sku`, sku]) };
    case 'GiveFeedback':
      return { skus: data.sku === undefined ? [] : [['sku', data.sku]] };
    case 'CompleteFollowUp':
    case 'EndVisit':
    case 'RecordPastVisit':
      return { skus: [] };
  }
}
