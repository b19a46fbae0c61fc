import { describe, expect, it } from '@jest/globals';
import { routeRules } from '../access/rules/route-rules.js';
import type { Role } from '../kernel/role.js';
import { requireReadable } from './reading-rules.js';

const may =
  (role: Role, name: string, argument = '', actor?: string) =>
  () =>
    requireReadable({ name, args: [argument], actor }, { actor: 'mei', roles: [role], areas: ['*'] });
const denied = expect.objectContaining({ code: 'access-denied' });

describe('a command that reads', () => {
  it.each([
    ['verify', 'POST /api/verifications'],
    ['audit search', 'GET /api/audit/events'],
    ['audit export', 'GET /api/audit/events.jsonl'],
    ['audit as-of', 'POST /api/audit/as-of'],
    ['why plan', 'GET /api/why/plans/:planId/:sku'],
    ['projections', 'GET /api/projections'],
    ['quarantine', 'GET /api/quarantine'],
  ])('%s is given by who may use %s', (name, route) => {
    const roles = routeRules[route]!.roles as readonly Role[];
    for (const role of ['clerk', 'account-manager', 'planner', 'driver', 'manager', 'admin', 'system'] as const)
      if (roles.includes(role)) expect(may(role, name)).not.toThrow();
      else expect(may(role, name)).toThrow(denied);
  });

  it('of a product is for who sees the company, of a retailer for everybody', () => {
    expect(may('clerk', 'audit known', 'product-p-1')).toThrow(denied);
    expect(may('clerk', 'audit changes', 'product-p-1')).toThrow(denied);
    expect(may('planner', 'audit known', 'product-p-1')).not.toThrow();
    expect(may('clerk', 'audit known', 'retailer-r-1')).not.toThrow();
    expect(may('clerk', 'suggest', 'r-1')).not.toThrow();
  });

  it('shows what somebody did to themselves, managers and admins', () => {
    expect(may('planner', 'history', '', 'zhao')).toThrow(denied);
    expect(may('planner', 'history', 'actor-zhao')).toThrow(denied);
    expect(may('planner', 'history', '', 'mei')).not.toThrow();
    expect(may('planner', 'history', 'retailer-r-1')).not.toThrow();
    expect(may('manager', 'history', '', 'zhao')).not.toThrow();
  });
});
