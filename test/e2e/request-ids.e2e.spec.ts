import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStoredEvents } from '../../src/open-events.js';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const service = testService(() => folder);
const made = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const headers = { 'x-actor': 'lin', 'x-role': 'admin', 'content-type': 'application/json' };
const retailer = (retailerId: string) => ({ retailerId, name: 'Shop', area: '1', class: 'A', businessType: 'grocery' });
const post = (body: unknown, id?: string) =>
  fetch(`${service.url}/api/retailers?wait=5000`, {
    method: 'POST',
    headers: { ...headers, ...(id !== undefined && { 'x-request-id': id }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const idOf = (response: Response) => response.headers.get('x-request-id');
const linesOf = (id: string) =>
  service.log.filter((line) => line.includes(id)).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a request', () => {
  it('is answered under the id that its client gave it, and leaves one line in the log', async () => {
    const response = await post(retailer('r1'), 'edge-1');
    expect([response.status, idOf(response)]).toEqual([201, 'edge-1']);
    await until(() => linesOf('edge-1').length > 0);
    expect(linesOf('edge-1')).toEqual([
      {
        ...{ level: 30, time: expect.any(Number), pid: expect.any(Number), hostname: expect.any(String) },
        ...{ context: 'Access', requestId: 'edge-1', method: 'POST', path: '/api/retailers', route: '/api/retailers' },
        ...{ status: 201, milliseconds: expect.any(Number), ip: '127.0.0.1', msg: 'POST 201' },
      },
    ]);
  });

  it('gets an id where it has none, or one that could act on a log', async () => {
    for (const id of [undefined, 'a b', '{"level":60}', 'x'.repeat(200)]) {
      const response = await post(retailer('r1'), id);
      expect(idOf(response)).toMatch(made);
      expect(service.log.some((line) => id !== undefined && line.includes(id))).toBe(false);
    }
  });

  it('that is refused names its id in the problem document, wherever it is refused', async () => {
    const asked = [
      () => post(retailer('r1'), 'p-1'),
      () => post('{', 'p-2'),
      () => post({ ...retailer('r2'), x: 1 }, 'p-3'),
      () => fetch(`${service.url}/api/none`, { headers: { 'x-request-id': 'p-4' } }),
      () => fetch(`${service.url}/api/retailers`, { method: 'PUT', headers: { 'x-request-id': 'p-5' } }),
      () => fetch(`${service.url}/api/retailers/${'x'.repeat(2_000)}`, { headers: { 'x-request-id': 'p-6' } }),
      () => fetch(`${service.url}/api/%ff`, { headers: { 'x-request-id': 'p-7' } }),
    ];
    for (const [i, ask] of asked.entries()) {
      const response = await ask();
      const problem = (await response.json()) as { requestId: string };
      expect([i + 1, idOf(response), problem.requestId]).toEqual([i + 1, `p-${i + 1}`, `p-${i + 1}`]);
    }
  });

  it('is the correlation of the events that it causes, unless another is given', async () => {
    await post(retailer('r5'), 'call-77');
    await fetch(`${service.url}/api/retailers?wait=5000`, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': 'call-78', 'x-correlation-id': 'tour-9' },
      body: JSON.stringify(retailer('r6')),
    });
    const store = await openStoredEvents({ kind: 'sqlite', file: join(folder, 'events.db') }, { readonly: true });
    const found = await store.readMany(['retailer-r5', 'retailer-r6']);
    await store.close();
    expect(found.flat().map(({ metadata }) => metadata.correlationId)).toEqual(['call-77', 'tour-9']);
  });

  it('leaves neither what was searched for nor who asked in the log', async () => {
    await fetch(`${service.url}/api/retailers?area=secret-area`, {
      headers: { 'x-request-id': 'quiet', authorization: 'Bearer secret-token', cookie: 'session=secret-cookie' },
    });
    await until(() => linesOf('quiet').length > 0);
    expect(JSON.stringify(service.log)).not.toContain('secret-');
  });

  it('of a probe is not logged, and its id is answered all the same', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      const response = await fetch(service.url + path, { headers: { 'x-request-id': 'probe-1' } });
      expect([response.status, idOf(response)]).toEqual([200, 'probe-1']);
    }
    await post(retailer('r7'), 'after-probe');
    await until(() => linesOf('after-probe').length > 0);
    expect(linesOf('probe-1')).toEqual([]);
  });

  it('that fails in the service is found in every line about it by its id', async () => {
    const response = await fetch(`${service.url}/api/retailers`, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': 'large' },
      body: 'x'.repeat(2 ** 21),
    });
    expect(response.status).toBe(413);
    await until(() => linesOf('large').length > 0);
    expect(linesOf('large').every(({ requestId }) => requestId === 'large')).toBe(true);
  });
});
