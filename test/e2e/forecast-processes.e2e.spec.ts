import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openStoredEvents } from '../../src/open-events.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { marketAsOf, recordSmallMarket } from '../support/small-market.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Progress {
  readonly stage: string;
  readonly run?: { readonly runId: string };
}

describeEachDatabase('forecasts of two processes', (url) => {
  const folder = temporaryFolder();
  const settings = (): Record<string, string> => {
    const database = url();
    return database === undefined ? {} : { DATABASE_URL: database };
  };
  const [first, second] = [1, 2].map(() => new TestService(() => folder, settings)) as [TestService, TestService];
  const progressOf = async (service: TestService, id: string): Promise<Progress[]> => {
    const text = await (await fetch(`${service.url}/api/forecasts/${id}/progress`)).text();
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Progress);
  };
  /** Requests a forecast. @returns the id of the request */
  const request = async (service: TestService, horizon: number): Promise<string> => {
    const { body } = await service.post('/api/forecasts', { asOf: marketAsOf, horizon, holidays: 'none' });
    return (body as { requestId: string }).requestId;
  };

  beforeAll(async () => {
    const database = url();
    const store = await openStoredEvents(
      database === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: database },
    );
    await recordSmallMarket(store);
    await store.close();
    await first.start();
    await second.start();
  }, 120_000);
  afterAll(async () => {
    await first.stop();
    await second.stop();
  });

  it('are followed from either of them, one after the other', async () => {
    const [one, two] = await Promise.all([request(first, 2), request(second, 3)]);
    const [ofOne, ofTwo] = await Promise.all([progressOf(second, one), progressOf(first, two)]);
    expect([ofOne.at(-1)?.stage, ofTwo.at(-1)?.stage]).toEqual(['completed', 'completed']);
    const { runId = '' } = ofOne.at(-1)?.run ?? {};
    expect((await second.get(`/api/forecasts/${runId}`)).body).toMatchObject({ runId, horizon: 2 });
    expect((await progressOf(second, runId)).at(-1)?.stage).toBe('completed');
  }, 120_000);
  it('are made by the other when their process is killed', async () => {
    const killed = await request(first, 5);
    await first.kill();
    const next = await request(second, 6);
    const [taken, after] = [(await progressOf(second, killed)).at(-1), (await progressOf(second, next)).at(-1)];
    expect([taken?.stage, after?.stage]).toEqual(['completed', 'completed']);
    expect((await second.get(`/api/jobs/${killed}`)).body).toMatchObject({ kind: 'forecast', stage: 'done' });
  }, 120_000);
});
