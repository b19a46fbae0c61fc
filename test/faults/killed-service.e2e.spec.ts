import { afterAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { BusyClerk, registerShop } from './busy-clerk.js';
import { expectNothingLost, expectOrdersShown, untilCaughtUp } from './expect-nothing-lost.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { SeededRandom } from './seeded-random.js';

const clerkCount = 8;

describeEachDatabase(`a service that is killed while clerks record (seed ${faultSeed})`, (url) => {
  const folder = temporaryFolder();
  const environment = () => (url() === undefined ? {} : { DATABASE_URL: url()! });
  const service = new TestService(() => folder, environment);
  afterAll(() => service.stop());

  it(
    'loses and doubles nothing that it acknowledged',
    async () => {
      const random = new SeededRandom(faultSeed);
      const clerks = Array.from({ length: clerkCount }, (_, i) => new BusyClerk(`c${i}`, random));
      await service.start();
      await registerShop(service);
      for (let round = 0; round < faultRounds; round++) {
        const stopping = new AbortController();
        const working = clerks.map((clerk) => clerk.work(service, stopping.signal));
        await sleep(random.between(100, 900));
        await service.kill();
        stopping.abort();
        await Promise.all(working);
        await service.start();
      }
      for (const clerk of clerks) await clerk.settle(service);
      await untilCaughtUp(service);
      await expectOrdersShown(service, clerks);
      await service.stop();
      const events = await expectNothingLost({ dataFolder: folder, databaseUrl: url() }, clerks);
      const acknowledged = clerks.reduce((sum, { acknowledged: each }) => sum + each.length, 0);
      const repeated = clerks.reduce((sum, each) => sum + each.repeated, 0);
      expect(acknowledged).toBeGreaterThan(10 * faultRounds);
      reportFault({
        fault: 'service killed (kill -9) while 8 clerks record',
        on: url() === undefined ? 'SQLite' : 'PostgreSQL',
        done: `${faultRounds} kills, ${acknowledged} acknowledged commands, ${repeated} sent again, ${events} events`,
        found: 'none lost, none doubled, chains whole, read models equal',
      });
    },
    120_000 + faultRounds * 20_000,
  );
});
