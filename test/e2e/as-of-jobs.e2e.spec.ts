import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const region = ['--retailers', '25', '--products', '12', '--weeks', '70', '--seed', '4', '--until', '2026-06-29'];
const at = '2026-06-01';

interface Job {
  readonly jobId: string;
  readonly kind: string;
  readonly stage: string;
  readonly step: string;
  readonly progress: number;
  readonly failure?: string;
  readonly result?: { readonly file: string; readonly rows: number; readonly position: string };
}

describeEachDatabase('what was known at a moment, as a job', (url) => {
  const data = () => join(folder, url() === undefined ? 'files' : 'server');
  const environment = () => ({ DATABASE_URL: url() ?? '' });
  const service = new TestService(data, environment);
  const out = (name: string) => join(folder, `${url() === undefined ? 'files' : 'server'}-${name}.csv`);
  const asOf = (file: string) => ['--data', data(), 'audit', 'as-of', at, '--out', file];
  /** Folders of read models that are projected for a while. */
  const scratch = () =>
    readdirSync(data(), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('as-known-then'));
  const jobOf = async (jobId: string) => (await service.get(`/api/jobs/${jobId}`)).body as Job;
  const ask = async (moment: string): Promise<string> => {
    const { status, body } = await service.post(
      '/api/audit/as-of',
      { at: moment, format: 'csv' },
      { 'x-role': 'manager' },
    );
    expect([status, body]).toEqual([202, body]);
    return (body as Job).jobId;
  };
  const projecting = (jobId: string) =>
    until(async () => {
      const { stage, progress } = await jobOf(jobId);
      if (stage === 'done') throw new Error('expected a job that is still running.');
      return stage === 'running' && progress > 0;
    });
  const ended = async (jobId: string): Promise<Job> => {
    // It ends with the job.
    await (await service.fetch(`/api/jobs/${jobId}/progress`)).text();
    return jobOf(jobId);
  };
  let wanted: string;

  beforeAll(async () => {
    mkdirSync(data(), { recursive: true });
    expect(await almanacIn(environment(), '--data', data(), 'simulate', ...region)).toMatchObject({ code: 0 });
    expect(await almanacIn(environment(), ...asOf(out('wanted')))).toMatchObject({ code: 0 });
    wanted = readFileSync(out('wanted'), 'utf8');
    expect(wanted.split('\n').length).toBeGreaterThan(1_000);
    await service.start();
  }, 180_000);
  afterAll(() => service.stop());

  const fileOf = async ({ result }: Job) => (await service.fetch(`/api/results/${result?.file}`)).text();

  /** A job that was cancelled while it projected. @param tries  how often one may end before its cancellation reaches it */
  const cancelled = async (tries = 5): Promise<Job> => {
    const jobId = await ask(at);
    await projecting(jobId);
    const { status } = await service.post(`/api/jobs/${jobId}/cancel`, { reason: 'wrong day' });
    expect(status).toBe(202);
    const job = await ended(jobId);
    return job.stage === 'done' && tries > 1 ? cancelled(tries - 1) : job;
  };

  it('is cancelled over HTTP, and leaves nothing', async () => {
    const job = await cancelled();
    expect(job).toMatchObject({ stage: 'cancelled' });
    expect(job.failure).toBe('Cancelled by lin (system): wrong day. It had written nothing.');
    expect(job.result ?? null).toBeNull();
    await until(async () => scratch().length === 0);
  }, 180_000);

  it.each(['stops', 'is killed'])(
    'goes on where the service %s, and gives the same file',
    async (how) => {
      const jobId = await ask(at);
      await projecting(jobId);
      if (how === 'stops') expect(await service.stop()).toBe(0);
      else await service.kill();
      await service.start();
      const job = await ended(jobId);
      expect([job.stage, job.failure]).toEqual(['done', undefined]);
      expect((await fileOf(job)) === wanted).toBe(true);
      await until(async () => scratch().length === 0);
    },
    180_000,
  );
});
