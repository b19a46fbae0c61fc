import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openStoredEvents } from '../../src/open-events.js';
import { almanacIn } from '../support/almanac.js';
import { fact } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

describeEachDatabase('an event that a projection cannot apply', (url) => {
  const folder = temporaryFolder();
  const environment = () => ({ ALMANAC_DATA: folder, ...(url() !== undefined && { DATABASE_URL: url() }) });
  const service = new TestService(() => folder, environment);
  // What no decider would record: a retailer without a name.
  const nameless = { retailerId: 'bad', area: 'north', class: 'A', businessType: 'shop', listed: true };
  let position: string;

  beforeAll(async () => {
    await service.start();
    const database = url();
    const store = await openStoredEvents(
      database === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: database },
    );
    await store.append('retailer-bad', [fact({ type: 'RetailerRegistered', data: nameless })], 0);
    position = String(await store.head());
    await store.close();
  }, 60_000);
  afterAll(() => service.stop());

  it('is named by readiness, the API and the command line, and others go on', async () => {
    const retailer = { retailerId: 'good', name: 'Corner shop', area: 'a', class: 'A', businessType: 'shop' };
    expect((await service.post('/api/retailers?wait=9000', retailer)).body.visible).toBe(true);
    expect((await service.get('/api/retailers/good')).status).toBe(200);
    expect(await service.get('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'degraded', parked: 1, caughtUp: false, share: 1 },
    });
    const projections = (await service.get('/api/projections')).body as { name: string; parked: number }[];
    expect(projections.filter(({ parked }) => parked > 0)).toMatchObject([{ name: 'retailers', parked: 1 }]);
    const { items } = (await service.get('/api/projections/parked?projection=retailers')).body;
    expect(items).toMatchObject([{ position, stream: 'retailer-bad', error: expect.stringMatching(/null/i) }]);
    const { code, out } = await almanacIn(environment(), 'projections');
    expect([code, out]).toEqual([3, expect.stringContaining('retailers goes on without RetailerRegistered')]);
    expect(service.log.filter((line) => line.includes('stand still'))).toEqual([]);
  });

  it('stays parked after a rebuild that cannot apply it either', async () => {
    const rebuilt = await almanacIn(environment(), 'rebuild', 'retailers');
    expect(rebuilt).toMatchObject({ code: 0 });
    await until(async () => (await service.get('/health/ready')).body.parked === 1);
    expect((await service.get('/api/retailers/good')).status).toBe(200);
  });
});
