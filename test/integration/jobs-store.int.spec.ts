import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/read-models/database/database.js';
import { Job, JobKey } from '../../src/read-models/entities/job.entity.js';
import { HeartbeatMonitor } from '../../src/read-models/jobs/heartbeat-monitor.js';
import type { JobKind } from '../../src/read-models/jobs/job-kinds.js';
import { JobStopped } from '../../src/read-models/jobs/job-outcome.js';
import { JobStore } from '../../src/read-models/jobs/job-store.js';
import type { NewJob } from '../../src/read-models/jobs/new-job.js';
import { runJob, type JobWork } from '../../src/read-models/jobs/run-job.js';
import { openJobs } from '../../src/read-models/open-jobs.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';
import { until } from '../support/until.js';
import { verbatim } from '../../src/kernel/language.js';

const mei = { actor: 'mei', role: 'manager' };
const neverStops = new AbortController().signal;

describeEachDatabase('jobs that two processes share', (url) => {
  const databases: Database[] = [];
  let here: JobStore;
  let there: JobStore;
  const folder = temporaryFolder();
  let counter = 0;
  const newJob = (kind: JobKind, more: Partial<NewJob> = {}): NewJob => ({
    ...{ jobId: `job-${++counter}`, kind, request: {}, identity: counter, actor: 'lin', role: 'planner' },
    ...{ resumable: true, ...more },
  });
  /** Adds a job and begins it as process `p1`, where nothing else waits. */
  const begun = async (kind: JobKind, more: Partial<NewJob> = {}): Promise<Job> => {
    await here.add(newJob(kind, more));
    return (await here.claim('p1')) ?? Promise.reject(new Error('Nothing was begun.'));
  };
  const clear = () =>
    databases[0]!.transaction(async (writer) => {
      await writer.delete(Job, {});
      await writer.delete(JobKey, {});
    });

  beforeAll(async () => {
    const location = newLocation(folder, url());
    for (let i = 0; i < 2; i++) databases.push(await openJobs(location));
    [here, there] = databases.map((database) => new JobStore(database, { atOnce: 2, waiting: 5 })) as [
      JobStore,
      JobStore,
    ];
  });
  beforeEach(clear);
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  describe('are added', () => {
    it('with who asked for them, visible to each', async () => {
      const { job, added } = await here.add(newJob('import', { request: { file: 'orders.csv' } }));
      expect([added, await there.find(job.jobId)]).toEqual([true, job]);
      expect(job).toMatchObject({ stage: 'queued', actor: 'lin', role: 'planner', number: 1, startedAt: null });
    });
    it('once for a key, though two processes are asked at once', async () => {
      const asked = (store: JobStore) => store.add(newJob('import', { key: 'k', identity: 'orders' }));
      const answers = await Promise.all([asked(here), asked(there), asked(here), asked(there)]);
      expect(new Set(answers.map(({ job }) => job.jobId)).size).toBe(1);
      expect(answers.filter(({ added }) => added)).toHaveLength(1);
      expect(await here.all()).toHaveLength(1);
    });
    it('under a key for one request only', async () => {
      await here.add(newJob('import', { key: 'k', identity: 'orders' }));
      const refused = expect.objectContaining({ code: 'key-reused' });
      await expect(there.add(newJob('import', { key: 'k', identity: 'visits' }))).rejects.toEqual(refused);
      await expect(there.add(newJob('verify', { key: 'k', identity: 'orders' }))).rejects.toEqual(refused);
    });
    it('once where one that waits serves everybody, each key remembered', async () => {
      const shared = { shared: true, identity: 'orders' };
      const first = await here.add(newJob('rebuild', shared));
      const second = await there.add(newJob('rebuild', { ...shared, key: 'k' }));
      const other = await there.add(newJob('rebuild', { shared: true, identity: 'visits' }));
      expect([second.added, second.job.jobId, other.added]).toEqual([false, first.job.jobId, true]);
      await here.claim('p1');
      expect((await here.add(newJob('rebuild', shared))).added).toBe(true);
      expect((await here.add(newJob('rebuild', { ...shared, key: 'k' }))).job.jobId).toBe(first.job.jobId);
    });
    it('up to a number that wait; more are refused', async () => {
      const all = await Promise.allSettled(
        Array.from({ length: 8 }, (_, i) => (i % 2 ? here : there).add(newJob('import'))),
      );
      const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      expect(refused).toHaveLength(3);
      const faults = [{ field: 'jobs', expected: { en: 'at most 5 jobs that wait' }, found: { en: '5 that wait' } }];
      expect(refused[0]).toMatchObject({ code: 'queue-full', faults });
      expect((await here.all()).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    });
    it('and forgotten after the newest two hundred that have ended', async () => {
      for (let i = 0; i < 202; i++) {
        const job = await begun('verify', { key: `k-${i}` });
        await here.end(job, { result: i });
      }
      await here.add(newJob('verify'));
      const kept = await here.all();
      expect([kept.length, kept.at(-1)?.result]).toEqual([201, '2']);
      expect((await here.add(newJob('verify', { key: 'k-0' }))).added).toBe(true);
    }, 60_000);
  });

  describe('begin', () => {
    it('in the order in which they came, as many as may, whichever process asks', async () => {
      const jobs = [newJob('import'), newJob('verify'), newJob('predict')];
      for (const job of jobs) await here.add(job);
      const claimed = await Promise.all([here, there, here, there].map((store, i) => store.claim(`p${i}`)));
      const ids = claimed.flatMap((job) => (job ? [job.jobId] : []));
      expect(ids.sort()).toEqual(jobs.slice(0, 2).map(({ jobId }) => jobId));
      expect((await there.find(jobs[0]!.jobId))?.startedAt).toEqual(expect.any(String));
      await there.end(
        claimed.find((job) => job)!,
        { result: { units: 7 } },
      );
      expect(await there.claim('p2')).toMatchObject({ jobId: jobs[2]!.jobId, runner: 'p2', attempts: 1 });
    });
    it('at once on the command line, but not beside another of their kind where they must be alone', async () => {
      for (const kind of ['import', 'verify', 'import'] as const) await here.add(newJob(kind));
      await here.claim('p1');
      await here.claim('p1');
      expect(await there.begin(newJob('rebuild'), 'cli', true)).toMatchObject({ stage: 'running', runner: 'cli' });
      await expect(here.begin(newJob('rebuild'), 'cli', true)).rejects.toMatchObject({ code: 'job-running' });
    });
  });

  describe('are rid of', () => {
    it('the name of a person, wherever they say it', async () => {
      const by = { actor: 'zhao', role: 'planner' };
      const asked = { ...by, request: { horizon: 13, by: { ...by, reason: 'weekly' } } };
      const { job } = await here.add(newJob('forecast', asked));
      const other = await here.add(newJob('verify', { request: { actor: 'zhaoming' } }));
      await here.cancel(other.job.jobId, { ...by, reason: 'zhao says so' });
      expect([...(await there.personNames())].sort()).toEqual(['lin', 'zhao']);
      await there.forgetPerson('zhao');
      const [first, second] = [await here.find(job.jobId), await here.find(other.job.jobId)];
      expect(JSON.stringify([first, second]).match(/zhao\w*/g)).toEqual(['zhaoming']);
      expect(JSON.parse(first?.request ?? '')).toEqual({
        horizon: 13,
        by: { actor: '[erased]', role: 'planner', reason: 'weekly' },
      });
      expect(second?.failure).toBe('Cancelled by [erased] (planner). It had not begun.');
      expect(second?.failureZh).toBe('由 [erased]（planner）取消。尚未开始。');
    });
    it('what they quote of a file once they have ended, and nothing else', async () => {
      const quoting = {
        ...{ rows: 2, rejected: 1, rejections: [{ line: 3, reason: 'name: found 王秀英' }] },
        ...{
          form: {
            columns: { name: 'name' },
            unused: ['王秀英'],
            doubts: ['Other sheets are not read: 王秀英.'],
            doubtsZh: ['其他工作表不读取：王秀英。'],
          },
        },
        suspects: { odd: { count: 1, examples: [{ line: 2, text: '王秀英' }] } },
      };
      const done = await begun('import');
      await here.end(done, { result: quoting });
      const failed = await begun('import-check');
      await here.end(failed, {
        failure: { en: 'Expected headings, found 王秀英.', zh: '表头应为…，实际为 王秀英。' },
      });
      const verified = await begun('verify');
      await here.end(verified, { failure: verbatim('disk full') });
      await there.forgetQuotedTexts();
      expect(JSON.stringify(await here.all())).not.toContain('王秀英');
      expect(JSON.parse((await here.find(done.jobId))?.result ?? '')).toEqual({
        ...{
          rows: 2,
          rejected: 1,
          rejections: [],
          form: { columns: { name: 'name' }, unused: [], doubts: [], doubtsZh: [] },
        },
        suspects: { odd: { count: 1, examples: [] } },
      });
      expect(await here.find(failed.jobId)).toMatchObject({ failure: '[erased]', failureZh: '[erased]' });
      expect((await here.find(verified.jobId))?.failure).toBe('disk full');
    });
  });

  describe('are cancelled', () => {
    it('before they begin: then they never do', async () => {
      const { job } = await here.add(newJob('import'));
      expect(await there.cancel(job.jobId, { ...mei, reason: 'wrong file' })).toMatchObject({
        stage: 'cancelled',
        failure: 'Cancelled by mei (manager): wrong file. It had not begun.',
        failureZh: '由 mei（manager）取消：wrong file。尚未开始。',
      });
      expect(await here.claim('p1')).toBeUndefined();
    });
    it('not once they have ended, nor where there is none', async () => {
      const job = await begun('verify');
      await here.end(job, { failure: verbatim('disk full') });
      await expect(here.cancel(job.jobId, mei)).rejects.toMatchObject({ code: 'job-ended' });
      await expect(here.cancel('none', mei)).rejects.toMatchObject({ code: 'not-found' });
    });
    it('while they run, by another process: the work is stopped and says what it had done', async () => {
      const job = await begun('import');
      const work: JobWork = (_job, _onProgress, signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () =>
            reject(new JobStopped({ en: 'Recorded: 7 orders.', zh: '已记录订单 7。' }, { recorded: 7 })),
          ),
        );
      const ran = runJob(here, job, work, neverStops);
      expect((await there.cancel(job.jobId, mei)).stage).toBe('running');
      await ran;
      expect(await there.find(job.jobId)).toMatchObject({
        ...{ stage: 'cancelled', cancelledBy: 'mei', result: '{"recorded":7}' },
        failure: 'Cancelled by mei (manager). Recorded: 7 orders.',
        failureZh: '由 mei（manager）取消。已记录订单 7。',
      });
    });
    it('too late where the work was done already: then they are done', async () => {
      const job = await begun('verify');
      await there.cancel(job.jobId, mei);
      await runJob(here, job, async () => ({ result: 'whole' }), neverStops);
      expect(await there.find(job.jobId)).toMatchObject({ stage: 'done', result: '"whole"' });
    });
  });

  describe('whose process has ended', () => {
    /** Looks as often as it takes to miss a heartbeat. */
    const recover = async (own: readonly string[] = []) => {
      const monitor = new HeartbeatMonitor();
      for (let look = 0; look < 6; look++) await there.recover(monitor, new Set(own));
    };
    it('wait again and are begun by another, and what the first one reports does not count', async () => {
      const job = await begun('import');
      await recover([job.jobId]);
      expect((await here.find(job.jobId))?.stage).toBe('running');
      await recover();
      expect(await here.find(job.jobId)).toMatchObject({ stage: 'queued', runner: null });
      const again = (await there.claim('p2'))!;
      expect([again.jobId, again.attempts, again.startedAt]).toEqual([job.jobId, 2, job.startedAt]);
      expect(await here.report(job, { progress: 0.9 })).toBeUndefined();
      await here.end(job, { result: 'too late' });
      expect(await here.find(job.jobId)).toMatchObject({ stage: 'running', progress: 0, result: null });
      await there.end(again, { result: 'in time' });
      expect(await here.find(job.jobId)).toMatchObject({ stage: 'done', result: '"in time"' });
    });
    it('fail where they cannot be done again, with what stays', async () => {
      const job = await begun('simulate', { resumable: false });
      await recover();
      expect(await here.find(job.jobId)).toMatchObject({
        stage: 'failed',
        failure:
          'The process that worked on it has ended. What it had recorded stays; the same simulation again goes on from there.',
      });
    });
    it('fail after three attempts', async () => {
      const { jobId } = await begun('predict');
      for (let attempt = 2; attempt <= 3; attempt++) {
        await recover();
        expect(await here.claim('p1')).toMatchObject({ jobId, attempts: attempt });
      }
      await recover();
      expect(await here.find(jobId)).toMatchObject({
        stage: 'failed',
        failure: expect.stringContaining('begun 3 times'),
      });
    });
    it('are cancelled where somebody asked for it', async () => {
      const job = await begun('import');
      await there.cancel(job.jobId, mei);
      await recover();
      expect(await here.find(job.jobId)).toMatchObject({ stage: 'cancelled' });
    });
    it('are not those that still beat', async () => {
      const job = await begun('import');
      const monitor = new HeartbeatMonitor();
      for (let look = 0; look < 12; look++) {
        if (look % 4 === 0) await here.report(job, { heartbeats: look });
        await there.recover(monitor, new Set());
      }
      expect((await here.find(job.jobId))?.stage).toBe('running');
    });
  });

  describe('while they are run', () => {
    it('show their progress and heartbeat to the other process, and their result', async () => {
      const job = await begun('verify');
      let finish = () => {};
      const work: JobWork = async (_job, onProgress) => {
        onProgress('verifying', 0.25);
        await new Promise<void>((resolve) => (finish = resolve));
        return { result: { events: 3 } };
      };
      const ran = runJob(here, job, work, neverStops);
      await until(async () => ((await there.find(job.jobId))?.heartbeats ?? 0) > 1);
      expect(await there.find(job.jobId)).toMatchObject({ stage: 'running', step: 'verifying', progress: 0.25 });
      finish();
      await ran;
      expect(await there.find(job.jobId)).toMatchObject({ stage: 'done', progress: 1, result: '{"events":3}' });
    });
    it('fail with the reason of the work', async () => {
      const job = await begun('verify');
      await runJob(here, job, () => Promise.reject(new Error('disk full')), neverStops);
      expect(await there.find(job.jobId)).toMatchObject({ stage: 'failed', failure: 'disk full' });
    });
    it('are stopped where another process has taken them over', async () => {
      const job = await begun('import');
      let stopped = false;
      const work: JobWork = (_job, _onProgress, signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(new Error('stopped'));
          }),
        );
      const ran = runJob(here, job, work, neverStops);
      await there.release(job);
      await there.claim('p2');
      await ran;
      expect([stopped, (await here.find(job.jobId))?.stage]).toEqual([true, 'running']);
    });
    it.each([
      [true, 'queued'],
      [false, 'failed'],
    ] as const)('are given up when their process stops (to be resumed: %s)', async (resumable, stage) => {
      const job = await begun('import', { resumable });
      const stop = new AbortController();
      const ran = runJob(
        here,
        job,
        (_job, _onProgress, signal) => sleep(60_000, undefined, { signal }) as never,
        stop.signal,
      );
      stop.abort();
      await ran;
      expect((await there.find(job.jobId))?.stage).toBe(stage);
    });
  });
});
