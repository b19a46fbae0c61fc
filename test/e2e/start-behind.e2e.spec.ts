import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openStoredEvents } from '../../src/open-events.js';
import { fact } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const [streams, eventsPerStream] = [200, 500];
/** Of a machine that does much else; it takes two or three seconds, and projecting the backlog longer. */
const longestStartMs = 15_000;

describeEachDatabase('a service that starts with 100,000 events that no read model shows', (url) => {
  const folder = temporaryFolder();
  const service = new TestService(
    () => folder,
    // No checkpoint of the store comes after the events that are looked for.
    () => ({ ALMANAC_CHECKPOINT_EVENTS: '1000000', ...(url() !== undefined && { DATABASE_URL: url() }) }),
  );
  let head: string;

  beforeAll(async () => {
    const database = url();
    const store = await openStoredEvents(
      database === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: database },
    );
    for (let i = 0; i < streams; i++) {
      const lines = Array.from({ length: 10 }, (_, line) => ({ sku: `P${line}`, requested: 1 + line }));
      const orders = Array.from({ length: eventsPerStream }, (_, j) => {
        const order = { orderId: `${i}-${j}`, retailerId: `R${i}`, orderedOn: '2021-07-05', takenBy: 'lin', lines };
        return fact({ type: 'OrderPlaced', data: order });
      });
      await store.append(`backlog-${i}`, orders, 0);
    }
    head = String(await store.head());
    await store.close();
  }, 120_000);
  afterAll(() => service.stop());

  it('takes commands at once, and says how far the read models are until they are caught up', async () => {
    const began = performance.now();
    await service.start();
    const retailer = { retailerId: 'new', name: 'Corner shop', area: 'a', class: 'A', businessType: 'shop' };
    const { status, body } = await service.post('/api/retailers?wait=0', retailer);
    const tookMs = performance.now() - began;
    expect([status, body.visible]).toEqual([201, false]);
    expect(tookMs).toBeLessThan(longestStartMs);
    const ready = await service.get('/health/ready');
    expect(ready).toMatchObject({ status: 200, body: { status: 'ready', caughtUp: false } });
    expect(ready.body.share).toBeLessThan(1);
    const behind = await fetch(`${service.url}/api/retailers/new`);
    expect(behind.status).toBe(404);
    expect(BigInt(behind.headers.get('x-projected-position') ?? '')).toBeLessThan(BigInt(body.position as string));
    await until(async () => (await service.get('/health/ready')).body.caughtUp === true);
    const shown = await fetch(`${service.url}/api/retailers/new`);
    expect([shown.status, shown.headers.get('x-projected-position')]).toEqual([200, body.position]);
    expect(BigInt(body.position as string)).toBeGreaterThan(BigInt(head));
  }, 120_000);
});
