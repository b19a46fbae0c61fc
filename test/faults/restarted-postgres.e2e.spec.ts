import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type TestServer, whyNoServer } from '../support/postgres-server.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { BusyClerk, registerShop } from './busy-clerk.js';
import { expectNothingLost, expectOrdersShown, untilCaughtUp } from './expect-nothing-lost.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { SeededRandom } from './seeded-random.js';

const unavailable = whyNoServer();
const describeServer = unavailable === undefined ? describe : describe.skip;

/** A server of its own, as it is restarted, whose commits are flushed to the disk. */
describeServer(
  `PostgreSQL killed under load (seed ${faultSeed})${unavailable ? ` (skipped: ${unavailable})` : ''}`,
  () => {
    const folder = temporaryFolder();
    let server: TestServer;
    const service = new TestService(
      () => folder,
      () => ({ DATABASE_URL: server.url }),
    );
    beforeAll(async () => {
      server = await startPostgres({ durable: true });
    }, 60_000);
    afterAll(async () => {
      await service.stop();
      server.stop();
    });

    it(
      'loses and doubles nothing that the service acknowledged, and the service goes on by itself',
      async () => {
        const random = new SeededRandom(faultSeed);
        const clerks = Array.from({ length: 8 }, (_, i) => new BusyClerk(`c${i}`, random));
        await service.start();
        await registerShop(service);
        const stopping = new AbortController();
        const working = clerks.map((clerk) => clerk.work(service, stopping.signal));
        for (let round = 0; round < faultRounds; round++) {
          await sleep(random.between(200, 1_200));
          server.restart();
        }
        await sleep(500);
        stopping.abort();
        await Promise.all(working);
        for (const clerk of clerks) await clerk.settle(service);
        await untilCaughtUp(service);
        await expectOrdersShown(service, clerks);
        await service.stop();
        const events = await expectNothingLost({ dataFolder: folder, databaseUrl: server.url }, clerks);
        const acknowledged = clerks.reduce((sum, { acknowledged: each }) => sum + each.length, 0);
        expect(acknowledged).toBeGreaterThan(5 * faultRounds);
        reportFault({
          fault: 'PostgreSQL ended as by a power cut and started again, under load',
          on: 'PostgreSQL',
          done: `${faultRounds} restarts, ${acknowledged} acknowledged commands, ${events} events`,
          found: 'none lost, none doubled, chains whole, read models equal, no restart of the service',
        });
      },
      120_000 + faultRounds * 20_000,
    );
  },
);
