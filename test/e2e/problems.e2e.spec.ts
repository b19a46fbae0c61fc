import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawRequest, type RawAnswer, type RawRequest } from '../support/raw-request.js';
import { TestService } from '../support/service.js';
import { addUser, bearer, signInFirst } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Operation {
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: { readonly properties?: object } }> };
}
const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const routes = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { requestBody }]) => ({
    route: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    takesJson: requestBody?.content?.['application/json']?.schema?.properties !== undefined,
  })),
);
const posts = routes.filter(({ method }) => method === 'POST');
const filled = (path: string, name = 'x') => path.replace('{kind}', 'orders').replace(/\{\w+\}/g, name);
const json = 'application/json';

const folder = temporaryFolder();
const service = new TestService(() => folder);
let admin: Record<string, string>;
beforeAll(async () => {
  const oneTimePassword = await addUser(folder, 'root', '--roles', 'admin');
  await service.start();
  admin = bearer(await signInFirst(service, 'root', oneTimePassword));
});
afterAll(() => service.stop());

/** Accounts are managed, and people forgotten, by whoever has signed in alone; elsewhere headers say who it is. */
const headersFor = (path: string, type: string) => {
  const needsSignIn = /^\/api\/(users|api-keys|me|people)\b|\/forget$/.test(path);
  return { ...(needsSignIn ? admin : { 'x-actor': 'lin', 'x-role': 'clerk' }), 'content-type': type };
};
const ask = (path: string, request?: RawRequest) => rawRequest(service.url, path, request);

/** What every refused request is answered with. */
const problem = (status: number, field: string) => ({
  status,
  type: expect.stringContaining('application/problem+json'),
  body: {
    status,
    detail: expect.any(String),
    errors: expect.arrayContaining([
      { field, expected: expect.stringMatching(/./), found: expect.stringMatching(/./) },
    ]),
  },
});
const each = async (
  asked: typeof routes,
  fault: (route: (typeof routes)[number]) => Promise<RawAnswer>,
  status: number,
  field: string,
) => {
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked)
    expect({ route: one.route, ...(await fault(one)) }).toMatchObject({ route: one.route, ...problem(status, field) });
};

describe('a request that is refused, on every route, gets a problem document that names what is at fault', () => {
  it('where the method is not one of the route: it lists those that are', async () => {
    await each(routes, ({ path }) => ask(filled(path), { method: 'PATCH' }), 405, 'method');
    const { headers } = await ask('/api/orders', { method: 'DELETE' });
    expect(headers['allow']).toBe('GET, HEAD, POST');
  });
  it('where there is no such address', () =>
    each(routes, ({ path, method }) => ask(`${filled(path)}/nowhere/x/y`, { method }), 404, 'path'));
  it('where the address cannot be read', () =>
    each(routes, ({ path, method }) => ask(`${filled(path)}/%zz`, { method }), 400, 'path'));
  it('where a name in the address is too long', () =>
    each(
      routes.filter(({ path }) => path.replace('{kind}', '').includes('{')),
      ({ path, method }) => ask(filled(path, 'a'.repeat(1_100)), { method }),
      414,
      'path',
    ));
  it('where the body is no JSON', () =>
    each(
      posts,
      ({ path }) => ask(filled(path), { method: 'POST', headers: headersFor(path, json), body: '{"a":' }),
      400,
      'body',
    ));
  it('where the body is of a type that nothing here reads', () =>
    each(
      posts,
      ({ path }) => ask(filled(path), { method: 'POST', headers: headersFor(path, 'text/xml'), body: '<a/>' }),
      415,
      'Content-Type',
    ));
  it('where a file comes instead of JSON', () =>
    each(
      posts.filter(({ takesJson }) => takesJson),
      ({ path }) => ask(filled(path), { method: 'POST', headers: headersFor(path, 'text/csv'), body: 'a' }),
      415,
      'Content-Type',
    ));
  it('where the body is too large', () =>
    each(
      posts,
      ({ path }) =>
        ask(filled(path), { method: 'POST', headers: headersFor(path, json), body: `"${'a'.repeat(1_100_000)}"` }),
      413,
      'body',
    ));
  it('where JSON is nested ten thousand deep', () =>
    each(
      posts.filter(({ takesJson }) => takesJson),
      ({ path }) =>
        ask(filled(path), {
          method: 'POST',
          headers: headersFor(path, json),
          body: `${'['.repeat(1e4)}${']'.repeat(1e4)}`,
        }),
      400,
      'body',
    ));
  it('where the body has a field that the route does not know', () =>
    each(
      posts.filter(({ takesJson }) => takesJson),
      ({ path }) => ask(filled(path), { method: 'POST', headers: headersFor(path, json), body: '{"qty":{"a":1}}' }),
      400,
      'qty',
    ));
  it('where it comes from a page of another site', () =>
    each(
      posts,
      ({ path }) =>
        ask(filled(path), {
          method: 'POST',
          headers: { ...headersFor(path, json), origin: 'http://evil.example' },
          body: '{}',
        }),
      403,
      'Origin',
    ));
  it('where it asks for another host', () =>
    each(routes, ({ path, method }) => ask(filled(path), { method, headers: { host: 'evil.example' } }), 421, 'Host'));
});

describe('a field that is not known', () => {
  it('is named with those that are, wherever it stands', async () => {
    const line = { sku: 'A', requested: 1, qty: 2 };
    const order = { orderId: 'o', retailerId: 'r', orderedOn: '2026-01-05', takenBy: 'lin', lines: [line] };
    expect((await service.post('/api/orders', { ...order, expectedRevision: 3 })).body.errors).toEqual([
      {
        field: 'lines.0.qty',
        expected: 'one of sku, requested, suggested, unitPriceMinor, why, insteadOf',
        found: '2',
      },
      {
        field: 'expectedRevision',
        expected: 'one of orderId, retailerId, orderedOn, takenBy, lines, refused, confirm',
        found: '3',
      },
    ]);
  });
});

describe('a refusal by a rule', () => {
  it('names the field too, whether unknown or in conflict', async () => {
    const retailer = { retailerId: 'r', name: 'Shop', area: '1', class: 'A', businessType: 'grocery' };
    expect((await service.post('/api/retailers', retailer)).status).toBe(201);
    expect(await service.post('/api/retailers', retailer)).toMatchObject(problem(409, 'retailerId'));
    expect(await service.post('/api/orders/o-9/cancel', { reason: 'twice' })).toMatchObject(problem(404, 'orderId'));
    expect(await service.get('/api/orders/o-9')).toMatchObject(problem(404, 'orderId'));
    expect(await service.get('/api/jobs/none')).toMatchObject(problem(404, 'path'));
  });
});

describe('a count without end', () => {
  it('is refused where the weeks that are known are asked for', async () => {
    for (const subject of ['retailers/r', 'products/A']) {
      const answer = await ask(`/api/audit/known/${subject}?weeks=100000000`, { headers: headersFor('', json) });
      expect(answer).toMatchObject(problem(400, 'weeks'));
    }
  });
});

describe('a request that is no HTTP', () => {
  it('is answered with a problem document, too', async () => {
    const long = await ask('/', { headers: { 'x-long': 'a'.repeat(20_000) } });
    expect(long).toMatchObject(problem(431, 'headers'));
  });
});
