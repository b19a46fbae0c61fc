import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describePostgres } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const manager = { 'x-role': 'account-manager' };
const retailer = (retailerId: string) => ({
  ...{ retailerId, name: `Shop ${retailerId}`, area: 'north', class: 'A', businessType: 'shop', listed: true },
});

describePostgres('services that share a PostgreSQL database', (url) => {
  const services = [1, 2].map(
    () =>
      new TestService(
        () => folder,
        () => ({ DATABASE_URL: url() }),
      ),
  );
  const [first, second] = services as [TestService, TestService];
  beforeAll(async () => {
    // The first one has projected before the second starts, so it holds the lease.
    await first.start();
    expect(await first.post('/api/retailers?wait=10000', retailer('r0'), manager)).toMatchObject({ status: 201 });
    await second.start();
    // It listens before its projector knows where the read models stand.
    await until(async () => (await second.get('/health/ready')).body.caughtUp === true);
  }, 60_000);
  afterAll(async () => {
    for (const service of services) await service.stop();
  });

  it('know in each of them when a change is visible, and show it', async () => {
    for (const [i, service] of services.entries()) {
      const recorded = await service.post('/api/retailers?wait=10000', retailer(`r${i + 1}`), manager);
      expect(recorded).toMatchObject({ status: 201, body: { visible: true } });
      for (const asked of services) {
        expect(await asked.get('/health/ready')).toMatchObject({ status: 200, body: { caughtUp: true } });
        expect(await asked.get(`/api/retailers/r${i + 1}`)).toMatchObject({ status: 200 });
      }
    }
  });

  it('go on within five seconds when the one that projects is killed', async () => {
    await first.kill();
    const began = performance.now();
    const recorded = await second.post('/api/retailers?wait=10000', retailer('r9'), manager);
    expect(recorded.body).toMatchObject({ visible: true });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await second.get('/api/retailers/r9')).toMatchObject({ status: 200 });
  });
});
