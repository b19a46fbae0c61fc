import { describe, expect, it } from '@jest/globals';
import { boundaryProblem } from './browser-boundary.js';

const policy = { host: '127.0.0.1', hosts: ['almanac.example'] };
const asked = (method: string, headers: Record<string, string>) =>
  boundaryProblem(
    { method, url: '/api/orders', headers: { host: 'localhost:3000', ...headers }, socket: { localPort: 3000 } },
    policy,
  );

describe('the browser boundary', () => {
  it.each([
    ['a program that is no browser', 'POST', {}],
    ['a page of the service', 'POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['a page of the service in an old browser', 'POST', { origin: 'http://127.0.0.1:3000' }],
    ['a page behind a proxy with HTTPS', 'POST', { host: 'almanac.example', origin: 'https://almanac.example' }],
    ['a link on another page', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['an address that was typed in', 'GET', { 'sec-fetch-site': 'none' }],
  ])('lets %s pass', (_who, method, headers) => expect(asked(method, headers)).toBeUndefined());

  it.each([
    ['a page of another site', 'POST', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ['one in an old browser', 'POST', { origin: 'http://evil.example' }, 'cross-site'],
    ['another service of this machine', 'POST', { origin: 'http://localhost:8080' }, 'cross-site'],
    ['the same without Origin', 'DELETE', { 'sec-fetch-site': 'same-site' }, 'cross-site'],
    ['a sandboxed frame', 'POST', { origin: 'null' }, 'cross-site'],
    ['an Origin that cannot be read', 'POST', { origin: '::' }, 'cross-site'],
    ['a name that was rebound to this machine', 'GET', { host: 'evil.example:3000' }, 'misdirected'],
    [
      'the same, as a page of its own',
      'POST',
      { host: 'evil.example:3000', origin: 'http://evil.example:3000' },
      'misdirected',
    ],
  ])('refuses %s', (_who, method, headers, title) => {
    const problem = asked(method, headers);
    expect(problem).toMatchObject({ title, status: title === 'misdirected' ? 421 : 403 });
    expect(problem?.errors).toHaveLength(1);
  });

  it('takes a page that came over HTTP for none of a service that speaks HTTPS', () => {
    const socket = { localPort: 3000, encrypted: true };
    const from = (origin: string) =>
      boundaryProblem({ method: 'POST', url: '/', headers: { host: 'localhost:3000', origin }, socket }, policy);
    expect(from('https://localhost:3000')).toBeUndefined();
    expect(from('http://localhost:3000')).toMatchObject({ title: 'cross-site' });
  });
});
