import { fastify } from 'fastify';
import { describe, expect, it } from '@jest/globals';
import type { Access } from '../access.js';
import { routeRules } from '../rules/route-rules.js';
import { guardAccess } from './access-guard.js';
import type { AreaCheck } from './area-check.js';

/** Routes are added, none is asked: what would be looked up is not. */
const guarded = () => {
  const server = fastify();
  guardAccess(server, { access: {} as Access, areas: {} as AreaCheck, isRequired: true });
  return server;
};

describe('a route', () => {
  it('cannot be added without a rule', () => {
    expect(() => guarded().get('/api/secrets', () => '')).toThrow(
      'GET /api/secrets: expected a rule in access/rules of who may use it, found none.',
    );
    expect(() => guarded().delete('/api/orders/:orderId', () => '')).toThrow('DELETE /api/orders/:orderId');
    expect(() => guarded().post('/api/docs', () => '')).toThrow('POST /api/docs');
  });

  it('can be added with one, and the page of the API with all that it loads', () => {
    const server = guarded();
    for (const each of Object.keys(routeRules)) {
      const [method = '', url = ''] = each.split(' ');
      server.route({ method, url, handler: () => '' });
    }
    for (const url of ['/api/docs', '/api/docs-json', '/api/docs/*']) server.get(url, () => '');
  });
});
