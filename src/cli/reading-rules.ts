import { requireOwnHistory } from '../access/guard/area-check.js';
import type { Identity } from '../access/guard/identity.js';
import { routeRules } from '../access/rules/route-rules.js';
import { DomainError } from '../kernel/domain-error.js';
import { percentDecoded } from '../kernel/percent-text.js';

/** Commands that read, each with the route that answers the same: who may use that may give the command. Everybody may give the others. */
const routes: Readonly<Record<string, string>> = {
  verify: 'POST /api/verifications',
  'audit search': 'GET /api/audit/events',
  'audit export': 'GET /api/audit/events.csv',
  'audit as-of': 'POST /api/audit/as-of',
  'audit known product': 'GET /api/audit/known/products/:sku',
  'audit changes product': 'GET /api/audit/changes/products/:sku',
  'why plan': 'GET /api/why/plans/:planId/:sku',
  'why forecast': 'GET /api/why/forecasts/:runId/:sku',
  'why product-demand': 'GET /api/why/product-demand/:sku',
  quarantine: 'GET /api/quarantine',
  projections: 'GET /api/projections',
  // It makes the figures of the whole company again.
  reproduce: 'GET /api/forecasts/:runId/named-nodes',
};

/** A command that was given. */
export interface GivenCommand {
  /** `audit search` */
  readonly name: string;
  readonly args: readonly string[];
  /** Of `history`: whose. */
  readonly actor?: string | undefined;
}

/**
 * The same rule for a command that reads as for its route.
 * @param who  who deals with every area
 * @throws {DomainError} 'access-denied'
 */
export function requireReadable({ name, args: [subject = ''], actor }: GivenCommand, who: Identity): void {
  if (name === 'history')
    return requireOwnHistory(actor === undefined ? subject : `actor-${percentDecoded(actor)}`, who);
  const rule = routeRules[routes[name] ?? routes[`${name} ${subject.split('-')[0]}`] ?? ''];
  if (!rule || rule.roles === 'public' || who.roles.some((role) => rule.roles.includes(role))) return;
  const [expected, found] = [`one of ${rule.roles.join(', ')}`, who.roles.join(', ')];
  throw new DomainError('access-denied', `role: ${name} expected ${expected}, found ${found}.`, [
    { field: 'role', expected, found },
  ]);
}
