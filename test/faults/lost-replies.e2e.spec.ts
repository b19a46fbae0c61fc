import { afterAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { BusyClerk, registerShop } from './busy-clerk.js';
import { expectNothingLost, expectOrdersShown, untilCaughtUp } from './expect-nothing-lost.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { LossyProxy } from './lossy-proxy.js';
import { SeededRandom } from './seeded-random.js';

/** The same service, reached through a proxy. */
class ProxiedService extends TestService {
  proxy = '';

  override get url(): string {
    return this.proxy || super.url;
  }

  get direct(): string {
    return super.url;
  }
}

describeEachDatabase(`a network that loses a third of the replies (seed ${faultSeed})`, (url) => {
  const folder = temporaryFolder();
  const environment = () => (url() === undefined ? {} : { DATABASE_URL: url()! });
  const service = new ProxiedService(() => folder, environment);
  afterAll(() => service.stop());

  it(
    'makes clients repeat their commands, and none is recorded twice',
    async () => {
      const random = new SeededRandom(faultSeed);
      const proxy = new LossyProxy(() => service.direct, random, 33);
      const clerks = Array.from({ length: 8 }, (_, i) => new BusyClerk(`c${i}`, random));
      await service.start();
      await registerShop(service);
      service.proxy = await proxy.start();
      const stopping = new AbortController();
      const working = clerks.map((clerk) => clerk.work(service, stopping.signal));
      await sleep(400 * faultRounds);
      stopping.abort();
      await Promise.all(working);
      await proxy.stop();
      service.proxy = '';
      for (const clerk of clerks) await clerk.settle(service);
      await untilCaughtUp(service);
      await expectOrdersShown(service, clerks);
      await service.stop();
      await expectNothingLost({ dataFolder: folder, databaseUrl: url() }, clerks);
      const acknowledged = clerks.reduce((sum, { acknowledged: each }) => sum + each.length, 0);
      expect(proxy.lost).toBeGreaterThan(5 * faultRounds);
      reportFault({
        fault: 'replies lost after the command was done',
        on: url() === undefined ? 'SQLite' : 'PostgreSQL',
        done: `${proxy.lost} replies lost, ${acknowledged} commands acknowledged in the end`,
        found: 'each recorded once',
      });
    },
    120_000 + faultRounds * 2_000,
  );
});
