import { doubtCount, doubtPrice } from '../doubts.js';
import type { Facts } from '../facts.js';
import { requireProducts, requireRetailer } from '../require-known.js';
import { requireOwn } from '../require-own.js';
import type { StreamRules } from '../stream-rules.js';
import type { VisitCommand } from './visit.commands.js';
import { visit } from './visit.decider.js';
import type { VisitEvent } from './visit.events.js';
import type { Visit } from './visit.state.js';

/** Streams `visit-{visitId}`: a visit names retailers and products that are known. */
export const visitRules: StreamRules<Visit, VisitCommand, VisitEvent> = {
  kind: 'visit',
  decider: visit,
  wants(command, { state }) {
    const { retailerId, skus } = namedBy(command);
    const products = skus.map(([, sku]) => sku);
    const retailers = retailerId === undefined ? [] : [retailerId];
    const counts = command.type === 'CountStock' || command.type === 'CorrectCount';
    if (!counts || state.stage === 'none') return { retailers, products };
    const { countedOn: on } = command.data;
    return {
      retailers,
      products,
      ordinary: { what: 'inStock', retailerId: state.plan.retailerId, on, skus: products },
    };
  },
  inform(command, facts, { id, state, caller }) {
    const corrects = command.type === 'CorrectCount' || command.type === 'CorrectShelfPrice';
    if (corrects && caller.role === 'account-manager' && state.stage !== 'none')
      requireOwn(caller, state.plan.accountManager, { en: `visit ${id}`, zh: `拜访 ${id}` });
    const { retailerId, skus } = namedBy(command);
    if (retailerId !== undefined) requireRetailer(facts, retailerId);
    requireProducts(facts, skus);
    return command;
  },
  doubt({ type, data }, facts) {
    if (type === 'CountStock')
      return data.counts.flatMap(({ sku, quantity }, i) =>
        doubtCount(`counts.${i}.quantity`, sku, quantity, mostInStock(sku, facts)),
      );
    if (type === 'CorrectCount') return doubtCount('quantity', data.sku, data.quantity, mostInStock(data.sku, facts));
    if (type === 'CorrectShelfPrice')
      return doubtPrice('shelfPriceMinor', data.sku, data.shelfPriceMinor, guidePrice(data.sku, facts));
    if (type !== 'ObserveShelf') return [];
    return data.products.flatMap(({ sku, shelfPriceMinor }, i) =>
      doubtPrice(`products.${i}.shelfPriceMinor`, sku, shelfPriceMinor, guidePrice(sku, facts)),
    );
  },
};

function guidePrice(sku: string, facts: Facts): number | undefined {
  const { retailPriceMinor, unitPriceMinor } = facts.product(sku) ?? {};
  return retailPriceMinor ?? unitPriceMinor;
}

/** A pack or two more than is known may stand anywhere. */
function mostInStock(sku: string, facts: Facts): number | undefined {
  const most = facts.ordinary(sku);
  return most === undefined ? undefined : most + 2 * (facts.product(sku)?.packSize ?? 1);
}

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
    case 'CorrectCount':
    case 'CorrectShelfPrice':
      return { skus: [['sku', data.sku]] };
    case 'CompleteFollowUp':
    case 'EndVisit':
    case 'RecordPastVisit':
      return { skus: [] };
  }
}
