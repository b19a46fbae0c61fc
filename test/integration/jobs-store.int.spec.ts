import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/read-models/database/database.js';
import type { DatabaseLocation } from '../../src/read-models/database/location.js';
import { JobStore, leaseMs } from '../../src/read-models/jobs/job-store.js';
import { runJob } from '../../src/read-models/jobs/run-job.js';
import { openJobs } from '../../src/read-models/open-jobs.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const running = () => new AbortController().signal;

describeEachDatabase('jobs that two processes share', (url) => {
  const databases: Database[] = [];
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  const later = (ms: number) => (now += ms);
  let [here, there]: JobStore[] = [];
  const folder = temporaryFolder();
  let counter = 0;
  const newJob = (kind: string, request: unknown = {}) => ({
    ...{ jobId: `job-${++counter}`, kind, request, startedBy: 'process 1' },
  });

  beforeAll(async () => {
    const postgres = url();
    const location: DatabaseLocation =
      postgres === undefined
        ? { kind: 'sqlite', file: join(folder, 'forecasts.db') }
        : { kind: 'postgres', url: postgres, schema: 'forecasts' };
    for (let i = 0; i < 2; i++) databases.push(await openJobs(location));
    [here, there] = databases.map((database) => new JobStore(database, () => new Date(now)));
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  it('are added once, whichever process is asked', async () => {
    const job = newJob('import', { file: 'orders.csv' });
    const [first, second] = await Promise.all([here!.add(job), there!.add(job)]);
    expect([first.added, second.added].sort()).toEqual([false, true]);
    expect(second.job).toEqual(first.job);
    expect(await there!.find(job.jobId)).toMatchObject({ state: 'waiting', request: '{"file":"orders.csv"}' });
  });
  it('run one at a time and in the order in which they came', async () => {
    const [first, second] = [newJob('forecast'), newJob('forecast')];
    await here!.add(first);
    await there!.add(second);
    expect(await there!.takeTurn(second)).toBe(false);
    expect(await Promise.all([here!.takeTurn(first), there!.takeTurn(second)])).toEqual([true, false]);
    await here!.end(first.jobId, { result: { units: 7 } });
    expect(await there!.takeTurn(second)).toBe(true);
    expect(await there!.find(first.jobId)).toMatchObject({ state: 'completed', progress: 1, result: '{"units":7}' });
    await there!.end(second.jobId, { failure: 'disk full' });
    expect(await here!.find(second.jobId)).toMatchObject({ state: 'failed', failure: 'disk full', result: null });
  });
  it('are numbered one after the other when many are added at once', async () => {
    const jobs = Array.from({ length: 12 }, () => newJob('predict'));
    await Promise.all(jobs.map((job, i) => (i % 2 ? here! : there!).add(job)));
    const numbers = (await here!.ofKind('predict')).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => 12 - i));
  });
  it('fail when their process gives no sign of life, and make way for the next', async () => {
    const [dead, next] = [newJob('rebuild'), newJob('rebuild')];
    await here!.add(dead);
    await here!.takeTurn(dead);
    later(leaseMs - 1000);
    expect(await here!.report(dead.jobId, { step: 'projecting', progress: 0.4 })).toBe(true);
    await there!.add(next);
    later(leaseMs - 1000);
    expect(await there!.find(dead.jobId)).toMatchObject({ state: 'running', step: 'projecting', progress: 0.4 });
    expect(await there!.takeTurn(next)).toBe(false);
    later(2000);
    expect(await there!.find(dead.jobId)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching('has ended'),
    });
    expect(await there!.takeTurn(next)).toBe(true);
    expect(await here!.report(dead.jobId, { progress: 0.5 })).toBe(false);
    await here!.end(dead.jobId, { result: 'too late' });
    expect(await here!.find(dead.jobId)).toMatchObject({ state: 'failed', result: null });
  });
  it('are forgotten after the newest fifty that have ended', async () => {
    for (let i = 0; i < 53; i++) {
      const job = newJob('verify');
      await here!.add(job);
      await here!.end(job.jobId, { result: i });
    }
    await here!.add(newJob('verify'));
    const kept = await here!.ofKind('verify');
    expect([kept.length, kept.at(-1)?.result]).toEqual([51, '3']);
  });

  describe('while they are run', () => {
    it('show their progress to the other process, and their result', async () => {
      const job = newJob('simulate');
      await here!.add(job);
      let finish = () => {};
      const ran = runJob(
        here!,
        job,
        async (onProgress) => {
          onProgress('recording', 0.25);
          await new Promise<void>((resolve) => (finish = resolve));
          return { events: 3 };
        },
        running(),
      );
      await until(async () => (await there!.find(job.jobId))?.step === 'recording');
      expect(await there!.find(job.jobId)).toMatchObject({ state: 'running', progress: 0.25 });
      finish();
      await ran;
      expect(await there!.find(job.jobId)).toMatchObject({ state: 'completed', step: 'done', result: '{"events":3}' });
    });
    it('are stopped where another process has taken them for dead', async () => {
      const job = newJob('simulate');
      await here!.add(job);
      const ran = runJob(
        here!,
        job,
        (onProgress, signal) =>
          new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error('The work was stopped.')));
            later(leaseMs + 1000);
            void there!.add(newJob('simulate')).then(() => onProgress('recording', 0.5));
          }),
        running(),
      );
      await ran;
      expect(await here!.find(job.jobId)).toMatchObject({
        state: 'failed',
        failure: expect.stringMatching('has ended'),
      });
    });
    it('fail with the reason while they wait for their turn and the service stops', async () => {
      const [first, waiting] = [newJob('import-2'), newJob('import-2')];
      await here!.add(first);
      await here!.takeTurn(first);
      await there!.add(waiting);
      const stop = new AbortController();
      const ran = runJob(there!, waiting, async () => 'never', stop.signal);
      await new Promise((resolve) => setTimeout(resolve, 300));
      stop.abort();
      await ran;
      expect(await here!.find(waiting.jobId)).toMatchObject({ state: 'failed', failure: 'The service is stopping.' });
    });
  });
});
