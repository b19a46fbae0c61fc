import { requireOwnHistory } from '../access/guard/area-check.js';
import type { Identity } from '../access/guard/identity.js';
import { routeRules } from '../access/rules/route-rules.js';
import { DomainError } from '../kernel/domain-error.js';
import { percentDecoded } from '../kernel/percent-text.js';
import { oneOf } from '../kernel/expectations.js';
import { verbatim } from '../kernel/language.js';

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
  const [expected, found] = [oneOf(rule.roles), who.roles.join(', ')];
  const sentence = {
    en: `role: ${name} expected ${expected.en}, found ${found}.`,
    zh: `角色：${name} 须由 ${expected.zh}使用，实际为 ${found}。`,
  };
  throw new DomainError('access-denied', sentence, [{ field: 'role', expected, found: verbatim(found) }]);
}
