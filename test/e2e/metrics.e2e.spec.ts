import { describe, expect, it } from '@jest/globals';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const service = testService(() => folder);
const total = 'almanac_appended_events_total';
const appended = { outcome: 'appended' };
const retailer = { retailerId: 'r', name: 'Shop', area: '1', class: 'A', businessType: 'grocery' };

/** The value of a series, `name{label="value"}` with its labels in any order; undefined where there is none. */
async function series(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const { body } = await service.get('/metrics');
  for (const line of (body as string).split('\n')) {
    const [, found, inBraces = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    const isMeant = Object.entries(labels).every(([label, text]) => inBraces.includes(`${label}="${text}"`));
    if (found === name && isMeant) return Number(value);
  }
  return undefined;
}
const allSeries = async () =>
  ((await service.get('/metrics')).body as string).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('GET /metrics', () => {
  it('counts jobs by kind and stage, how long they took, and what their threads append', async () => {
    const region = { retailers: 4, products: 3, weeks: 30, seed: 3, until: '2021-07-05' };
    const { body } = await service.post('/api/simulations', region);
    await (await fetch(`${service.url}/api/jobs/${body.jobId}/progress`)).text();
    expect(await series('almanac_jobs', { kind: 'simulate', stage: 'done' })).toBe(1);
    expect(await series('almanac_jobs', { kind: 'forecast', stage: 'queued' })).toBe(0);
    expect(await series('almanac_job_duration_seconds_count', { kind: 'simulate', outcome: 'done' })).toBe(1);
    expect(await series('almanac_job_oldest_waiting_seconds')).toBe(0);
    const { position } = (await service.get('/health/ready')).body as { position: string };
    // Checkpoints are appended by the projector's thread, which counts none of its own.
    await until(async () => (await series(total))! >= Number(position) * 0.9);
    await until(async () => (await series('almanac_projected_events_total'))! >= Number(position) * 0.9);
  });

  it('counts appends and what they take, and knows where events and read models are', async () => {
    const [appends, events] = [await series('almanac_append_duration_seconds_count', appended), await series(total)];
    const { body } = await service.post('/api/retailers?wait=5000', retailer);
    expect((await service.post('/api/retailers', retailer)).status).toBe(409);
    expect(await service.get('/metrics')).toMatchObject({
      status: 200,
      type: expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    });
    expect(await series('almanac_append_duration_seconds_count', appended)).toBe(appends! + 1);
    expect(await series(total)).toBe(events! + 1);
    const [head, reached] = [await series('almanac_store_position'), await series('almanac_projected_position')];
    expect(head).toBeGreaterThanOrEqual(Number(body.position));
    expect(reached).toBeGreaterThanOrEqual(Number(body.position));
    expect(await series('almanac_store_up')).toBe(1);
    await until(async () => (await series('almanac_projection_lag_events')) === 0);
    expect(await series('almanac_projection_lag_seconds')).toBeLessThan(5);
    expect(await series('almanac_projection_failing')).toBe(0);
  });

  it('measures answers by route, not by what was asked for, and by status', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => service.get(`/api/retailers/${id}`)));
    const route = '/api/retailers/:retailerId';
    const labels = { method: 'GET', route, status: '404' };
    expect(await series('almanac_http_request_duration_seconds_count', labels)).toBe(3);
    expect(await series('almanac_http_request_duration_seconds_bucket', { ...labels, le: '10' })).toBe(3);
  });

  it('makes no new series whatever clients ask for', async () => {
    for (const path of ['/api/nothing', '/x', '/api/retailers/%20']) await service.get(path);
    const before = (await allSeries()).length;
    for (let i = 0; i < 50; i++) {
      await service.get(`/api/nothing-${i}`, { 'x-request-id': `id-${i}`, 'user-agent': `agent ${i}` });
      await service.get(`/api/retailers/other-${i}?x=${i}`);
    }
    const after = await allSeries();
    // An unknown query is answered 400, the first time in a series of its own.
    expect(after.length - before).toBeLessThanOrEqual(13);
    expect(after.some((line) => line.includes('nothing-') || line.includes('other-'))).toBe(false);
  });

  it('measures forecasts as jobs of kind forecast', async () => {
    const { body } = await service.post('/api/forecasts', { asOf: '2021-07-04', horizon: 4 });
    await (await fetch(`${service.url}/api/forecasts/${body.requestId}/progress`)).text();
    await until(
      async () => (await series('almanac_job_duration_seconds_count', { kind: 'forecast', outcome: 'done' })) === 1,
    );
    expect(await series('almanac_job_duration_seconds_sum', { kind: 'forecast' })).toBeGreaterThan(0);
  });

  it('tells how the process and its threads do, and how much room there is', async () => {
    await until(async () => (await series('almanac_thread_heap_bytes', { thread: 'projector' })) !== undefined);
    expect(await series('almanac_thread_utilization_ratio', { thread: 'projector' })).toBeLessThanOrEqual(1);
    expect(await series('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(await series('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(await series('almanac_info', { version: '0.1.0' })).toBe(1);
    if (process.env['DATABASE_URL']) expect(await series('almanac_disk_free_bytes')).toBeUndefined();
    else expect(await series('almanac_disk_free_bytes')).toBeGreaterThan(0);
  });

  it('holds nothing of the business: no name and no id', async () => {
    const text = (await allSeries()).join('\n');
    expect(text).not.toMatch(/R000|P000|Shop|simul.*name/);
    for (const label of new Set([...text.matchAll(/[{,](\w+)=/g)].map(([, name]) => name)))
      expect([
        ...['method', 'route', 'status', 'le', 'outcome', 'kind', 'stage', 'thread', 'version', 'major', 'minor'],
        ...['patch', 'type', 'space'],
      ]).toContain(label);
  });
});
