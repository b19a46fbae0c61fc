import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../src/calendar/weeks.js';
import { openEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { marketAsOf, tellSmallMarket } from '../support/small-market.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { untilCaughtUp } from './expect-nothing-lost.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { RandomRequests, type RandomRequest } from './random-requests.js';
import { SeededRandom } from './seeded-random.js';

/** 3,000 in full. */
const requests = 60 * faultRounds;
const longestMs = 20_000;

describeEachDatabase(`a service that is asked nonsense (seed ${faultSeed})`, (url) => {
  const folder = temporaryFolder();
  const environment = (): Record<string, string> => (url() === undefined ? {} : { DATABASE_URL: url()! });
  const service = new TestService(() => folder, environment);
  beforeAll(async () => {
    const store = await openEvents(locationsOf({ dataFolder: folder, databaseUrl: url() }).events);
    await tellSmallMarket(store);
    await store.close();
    await service.start();
  }, 60_000);
  afterAll(() => service.stop());

  async function position(): Promise<string> {
    return (await service.get('/health/ready')).body.position as string;
  }

  async function send({ method, address, headers, body }: RandomRequest) {
    const signal = AbortSignal.timeout(longestMs);
    const response = await fetch(service.url + address, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal,
    });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  }

  /** Work that goes on after its answer would be taken for a partial write of the next request. */
  async function untilDone(text: string): Promise<void> {
    const { jobId, requestId } = JSON.parse(text) as { jobId?: string; requestId?: string };
    const path = jobId === undefined ? `/api/forecasts/${requestId}/progress` : `/api/jobs/${jobId}/progress`;
    await (await fetch(service.url + path, { signal: AbortSignal.timeout(60_000) })).text();
  }

  it(
    'answers each request in time, never with a fault of its own, and refuses without a trace',
    async () => {
      const random = new SeededRandom(faultSeed);
      const known = {
        ...{
          retailerId: ['r1', 'r2'],
          sku: ['tea', 'gin'],
          orderId: [`r1-${addDays(marketAsOf, -6)}`],
          kind: ['orders', 'visits'],
        },
        ...{ runId: ['latest'], planId: ['latest'], entity: ['r1', 'gin'], area: ['north'], supplier: ['s1'] },
      };
      const drawn = new RandomRequests(random, known);
      const statuses = new Map<number, number>();
      for (let i = 0; i < requests; i++) {
        const request = drawn.draw();
        const before = await position();
        const answer = await send(request).catch((error: unknown) => ({ status: 0, type: '', text: String(error) }));
        const shown = { seed: faultSeed, i, route: request.route, address: request.address.slice(0, 300), ...answer };
        if (answer.status === 0 || answer.status >= 500)
          throw new Error(JSON.stringify({ ...shown, body: String(request.body).slice(0, 500) }));
        if (answer.status >= 400) {
          expect(shown).toMatchObject({ type: expect.stringContaining('application/problem+json') });
          expect({ ...shown, position: await position() }).toEqual({ ...shown, position: before });
        }
        if (answer.status === 202) await untilDone(answer.text);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
      const succeeded = [...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0);
      expect(succeeded).toBeGreaterThan(requests / 20);
      expect(succeeded).toBeLessThan(requests);
      await untilCaughtUp(service);
      await service.stop();
      expect(await almanacIn(environment(), '--data', folder, 'verify')).toMatchObject({ code: 0 });
      reportFault({
        fault: 'random requests to every route, from the OpenAPI document',
        on: url() === undefined ? 'SQLite' : 'PostgreSQL',
        done: `${requests} requests to ${drawn.routes} routes: ${[...statuses]
          .sort()
          .map(([status, count]) => `${count} × ${status}`)
          .join(', ')}`,
        found: 'no answer of 500 or more, none late, no event of a refused request, verify finds nothing',
      });
    },
    120_000 + requests * 1_000,
  );
});
