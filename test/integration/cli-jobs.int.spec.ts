import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asJob } from '../../src/cli/as-job.js';
import type { Database } from '../../src/read-models/database/database.js';
import { beginAlone } from '../../src/read-models/jobs/begin-alone.js';
import { JobStopped } from '../../src/read-models/jobs/job-outcome.js';
import { JobStore } from '../../src/read-models/jobs/job-store.js';
import { openJobs } from '../../src/read-models/open-jobs.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';
import { until } from '../support/until.js';

describeEachDatabase('long work of the command line', (url) => {
  const folder = temporaryFolder();
  let database: Database;
  let jobs: JobStore;
  beforeAll(async () => {
    database = await openJobs(newLocation(folder, url()));
    jobs = new JobStore(database);
  });
  afterAll(() => database.close());
  const newest = async () => (await jobs.all())[0];

  it('is a job that runs at once, and gives its result', async () => {
    const work = async (onProgress: (step: string, share: number) => void) => {
      onProgress('reading', 0.5);
      await until(async () => (await newest())?.step === 'reading');
      expect(await newest()).toMatchObject({ stage: 'running', kind: 'import', attempts: 1 });
      return { rows: 7n };
    };
    const result = await asJob(jobs, {
      kind: 'import',
      request: { file: 'a.csv' },
      work,
      shown: ({ rows }) => ({ rows }),
    });
    expect([result, (await newest())?.stage, (await newest())?.result]).toEqual([{ rows: 7n }, 'done', '{"rows":"7"}']);
  });
  it('fails with its own error', async () => {
    const error = new TypeError('no such file');
    const failing = asJob(jobs, { kind: 'import', request: {}, work: () => Promise.reject(error) });
    await expect(failing).rejects.toBe(error);
    expect(await newest()).toMatchObject({ stage: 'failed', failure: 'no such file' });
  });
  it('ends where a service cancels it, and says by whom', async () => {
    const work = async (_onProgress: unknown, signal: AbortSignal) => {
      await sleep(60_000, undefined, { signal }).catch(() => undefined);
      throw new JobStopped({ en: 'Recorded until then: 3 orders.', zh: '此前已记录订单 3。' });
    };
    const running = asJob(jobs, { kind: 'import', request: {}, work });
    await until(async () => (await newest())?.stage === 'running');
    await jobs.cancel((await newest())!.jobId, { actor: 'mei', role: 'manager', reason: 'wrong file' });
    const message = 'Cancelled by mei (manager): wrong file. Recorded until then: 3 orders.';
    const sentence = { zh: '由 mei（manager）取消：wrong file。此前已记录订单 3。' };
    await expect(running).rejects.toMatchObject({ code: 'job-cancelled', message, sentence });
  });
  it('is refused beside another that must be alone, and does nothing', async () => {
    let finish = () => {};
    const first = asJob(jobs, {
      ...{ kind: 'rebuild', request: {}, alone: true },
      work: () => new Promise<void>((resolve) => (finish = resolve)),
    });
    await until(async () => (await newest())?.kind === 'rebuild');
    let began = false;
    const second = asJob(jobs, { kind: 'rebuild', request: {}, alone: true, work: async () => void (began = true) });
    await expect(second).rejects.toMatchObject({ code: 'job-running' });
    expect(began).toBe(false);
    finish();
    await first;
  });
  it('begins where the process of the other one was killed, whose job is ended', async () => {
    const asked = {
      kind: 'rebuild',
      request: {},
      identity: {},
      actor: 'li',
      role: 'manager',
      resumable: false,
    } as const;
    const killed = await jobs.begin({ ...asked, jobId: 'killed' }, 'a process that is gone', true);
    const begun = await beginAlone(jobs, { ...asked, jobId: 'next' }, 'this process', 5);
    expect(begun).toMatchObject({ jobId: 'next', stage: 'running' });
    expect(await jobs.find(killed.jobId)).toMatchObject({
      stage: 'failed',
      failure: expect.stringContaining('The process that worked on it has ended.'),
    });
    await jobs.end(begun, { result: null });
  });
});
