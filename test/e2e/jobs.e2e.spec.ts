import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

interface Job {
  readonly jobId: string;
  readonly stage: string;
  readonly progress: number;
  readonly failure?: string;
  readonly result?: {
    readonly recorded: number;
    readonly unchanged: number;
    readonly groups: number;
    readonly rejects?: string;
  };
}

const csv = { 'content-type': 'text/csv' };
/** A file of orders of one line each; those of another letter are others. */
const ordersOf = (letter: string, count: number, more = '') => {
  const day = (i: number) => `2021-0${1 + (i % 6)}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const rows = Array.from({ length: count }, (_, i) => `${letter}-${i},shop-${i % 50},${day(i)},Z,6,2.50`);
  return ['order_id,retailer_id,ordered_on,sku,quantity,unit_price', ...rows, more].join('\n');
};
/** So many that they are recorded for seconds. */
const many = 10_000;

describeEachDatabase('jobs of two services', (url) => {
  const folder = temporaryFolder();
  const settings = (): Record<string, string> => {
    const database = url();
    return {
      ...(database === undefined ? {} : { DATABASE_URL: database }),
      ALMANAC_UPLOAD_MIB: '8',
      ALMANAC_JOBS_WAITING: '20',
    };
  };
  const [first, second] = [1, 2].map(() => new TestService(() => folder, settings)) as [TestService, TestService];
  const services = [first, second];
  const send = async (service: TestService, body: string, headers: Record<string, string> = {}, what = 'orders') =>
    service.post(`/api/imports/${what}`, body, { ...csv, ...headers });
  const jobOf = async (service: TestService, jobId: string): Promise<Job> =>
    (await service.get(`/api/jobs/${jobId}`)).body as Job;
  const ended = async (service: TestService, jobId: string): Promise<Job> => {
    await (await fetch(`${service.url}/api/jobs/${jobId}/progress`)).text();
    return jobOf(service, jobId);
  };
  const recording = async (service: TestService, jobId: string) =>
    until(async () => {
      const { stage, progress } = await jobOf(service, jobId);
      if (stage !== 'running' && stage !== 'queued') throw new Error(`It was ${stage} too soon.`);
      return progress > 0.51;
    });

  beforeAll(() => Promise.all(services.map((service) => service.start())), 120_000);
  beforeEach(
    () => Promise.all(services.filter(({ pid }) => pid === undefined).map((service) => service.start())),
    60_000,
  );
  afterAll(() => Promise.all(services.map((service) => service.stop())), 60_000);

  it('are seen from either, with who asked for them, and so is what came of them', async () => {
    const sent = await send(first, ordersOf('a', 3, 'a-4,shop-1,2021-06-31,Z,6,2.50'));
    expect(sent).toMatchObject({ status: 202, body: { kind: 'import', actor: 'lin', role: 'system' } });
    const job = await ended(second, sent.body.jobId as string);
    expect(job).toMatchObject({ stage: 'done', progress: 1, result: { recorded: 3, rejected: 1 } });
    for (const service of services) {
      expect((await service.get(`/api/results/${job.result?.rejects}`)).body).toContain('2021-06-31');
      expect((await service.get('/api/jobs')).body).toMatchObject([{ jobId: job.jobId }]);
    }
  }, 60_000);

  it('are those of the key under which they were asked for, also where both services are asked at once', async () => {
    const asked = (service: TestService, path: string, body: unknown, key: string, type = 'application/json') =>
      service.post(path, body, { 'content-type': type, 'idempotency-key': key });
    const series = ['unique_id,ds,y', ...Array.from({ length: 40 }, (_, t) => `a,${t + 1},${20 + (t % 4)}`)].join('\n');
    const requests: [string, unknown, string, string, unknown][] = [
      ['/api/imports/orders', ordersOf('k', 5), 'text/csv', '/api/imports/orders', ordersOf('l', 5)],
      [
        '/api/predictions?freq=W&season=4&horizon=2',
        series,
        'text/csv',
        '/api/predictions?freq=W&season=4&horizon=3',
        series,
      ],
      ['/api/simulations', { weeks: 60 }, 'application/json', '/api/simulations', { weeks: 61 }],
      ['/api/rebuilds', { projection: 'orders' }, 'application/json', '/api/rebuilds', { projection: 'visits' }],
      ['/api/verifications', {}, 'application/json', '/api/rebuilds', {}],
    ];
    for (const [path, body, type, otherPath, otherBody] of requests) {
      const key = randomUUID();
      const answers = await Promise.all(
        [first, second, first, second].map((each) => asked(each, path, body, key, type)),
      );
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
      expect(new Set(answers.map((answer) => answer.body.jobId as string)).size).toBe(1);
      const { stage } = await ended(first, answers[0]!.body.jobId as string);
      expect([path, stage]).toEqual([path, path.includes('simul') ? 'failed' : 'done']);
      expect((await asked(second, path, body, key, type)).body.jobId).toBe(answers[0]!.body.jobId);
      const other = await asked(first, otherPath, otherBody, key, type);
      expect([other.status, other.body.errors[0].field]).toEqual([422, 'Idempotency-Key']);
    }
  }, 120_000);

  it('are bounded: forty rebuilds and imports at once end well, two at a time, in few threads', async () => {
    const threads = (pid: number) => Number(/Threads:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    const idle = services.map(({ pid }) => threads(pid!));
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const service = services[i % 2]!;
        return i % 4 === 0 ? send(service, ordersOf(`b${i}`, 200)) : service.post('/api/rebuilds', {});
      }),
    );
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 202));
    const ids = [...new Set(sent.map(({ body }) => body.jobId as string))];
    // Rebuilds of the same that wait are one.
    expect(ids.length).toBeLessThan(20);
    let [mostRunning, mostThreads] = [0, 0];
    await until(async () => {
      const jobs = ((await first.get('/api/jobs')).body as Job[]).filter(({ jobId }) => ids.includes(jobId));
      mostRunning = Math.max(mostRunning, jobs.filter(({ stage }) => stage === 'running').length);
      for (const [i, { pid }] of services.entries()) mostThreads = Math.max(mostThreads, threads(pid!) - idle[i]!);
      return jobs.every(({ stage }) => stage === 'done');
    });
    expect(mostRunning).toBeLessThanOrEqual(2);
    expect(mostRunning).toBeGreaterThan(0);
    // A job's thread may have a writer of events of its own.
    expect(mostThreads).toBeLessThanOrEqual(8);
  }, 120_000);

  it('are cancelled from either: one that waits never begins, one that runs says what it recorded', async () => {
    const body = ordersOf('c', many);
    const running = (await send(first, body)).body.jobId as string;
    const filling = (await send(first, ordersOf('d', many))).body.jobId as string;
    const waiting = (await send(first, ordersOf('e', 3))).body.jobId as string;
    const cancel = (jobId: string) => second.post(`/api/jobs/${jobId}/cancel`, { reason: 'wrong file' });
    expect(await cancel(waiting)).toMatchObject({
      status: 202,
      body: { stage: 'cancelled', cancel: { actor: 'lin' } },
    });
    expect(await cancel(waiting)).toMatchObject({
      status: 409,
      body: { title: 'job-ended', errors: [{ field: 'jobId' }] },
    });
    await recording(second, running);
    expect((await cancel(running)).status).toBe(202);
    await cancel(filling);
    const { stage, failure = '', result } = await ended(second, running);
    expect(stage).toBe('cancelled');
    const recorded = result?.recorded ?? 0;
    expect([recorded > 0, recorded < many]).toEqual([true, true]);
    expect(failure).toBe(
      `Cancelled by lin (system): wrong file. Recorded until then: ${recorded.toLocaleString('en')} orders; 0 had nothing new. The same file again records the rest.`,
    );
    expect(await jobOf(first, waiting)).toMatchObject({ stage: 'cancelled', progress: 0 });
    expect((await ended(second, filling)).stage).toBe('cancelled');
    // What it said is what is there: the same file again records the rest.
    const again = await ended(first, (await send(first, body)).body.jobId as string);
    expect(again.result).toMatchObject({ recorded: many - recorded, unchanged: recorded });
  }, 180_000);

  it('are refused where too many wait, and accepted again when some are cancelled', async () => {
    const running: string[] = [];
    for (const letter of ['i', 'j']) running.push((await send(first, ordersOf(letter, many))).body.jobId as string);
    const waiting: string[] = [];
    let answer = await send(second, ordersOf('w', 1));
    for (; answer.status === 202; answer = await send(second, ordersOf('w', 1)))
      waiting.push(answer.body.jobId as string);
    const fault = { field: 'jobs', expected: 'at most 20 jobs that wait', found: '20 that wait' };
    expect([answer.status, answer.body.title, answer.body.errors]).toEqual([429, 'queue-full', [fault]]);
    for (const jobId of [...waiting, ...running]) await first.post(`/api/jobs/${jobId}/cancel`, {});
    for (const jobId of running) await ended(second, jobId);
    const sent = await send(second, ordersOf('w', 1));
    expect((await ended(second, sent.body.jobId as string)).stage).toBe('done');
  }, 120_000);

  it('are taken over when their process is killed, and nothing is recorded twice', async () => {
    await second.stop();
    const { jobId } = (await send(first, ordersOf('f', many))).body as Job;
    await recording(first, jobId);
    await first.kill();
    await second.start();
    const job = await ended(second, jobId);
    expect(job).toMatchObject({ stage: 'done', result: { groups: many } });
    expect(job.result?.unchanged).toBeGreaterThan(0);
    expect((job.result?.recorded ?? 0) + (job.result?.unchanged ?? 0)).toBe(many);
  }, 180_000);

  it('go on after a stop and a start', async () => {
    await second.stop();
    const { jobId } = (await send(first, ordersOf('g', many))).body as Job;
    await recording(first, jobId);
    expect(await first.stop()).toBe(0);
    await first.start();
    expect(await ended(first, jobId)).toMatchObject({ stage: 'done', result: { groups: many } });
  }, 180_000);

  it('include those of the command line', async () => {
    const file = join(folder, 'cli.csv');
    writeFileSync(file, ordersOf('h', 10));
    const { code, err } = await almanacIn(settings(), '--data', folder, 'import', 'orders', file);
    expect([code, err]).toEqual([0, '']);
    const [job] = (await first.get('/api/jobs')).body as Job[];
    const shown = { kind: 'import', stage: 'done', actor: 'lin', role: 'planner' };
    expect(job).toMatchObject({ ...shown, result: { file: 'cli.csv', recorded: 10, rejects: null } });
  }, 60_000);

  it('read no file that is larger than may be', async () => {
    const { status, body } = await send(first, 'x'.repeat(9 * 2 ** 20));
    const fault = { field: 'body', expected: 'a file of at most 8388608 bytes', found: '9437184 bytes' };
    expect([status, body.errors]).toEqual([413, [fault]]);
  }, 60_000);
});
