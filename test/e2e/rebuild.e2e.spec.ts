import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService, withoutSignIn } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

describeEachDatabase('a rebuild beside the running service', (url) => {
  const folder = temporaryFolder();
  const environment = (): Record<string, string> => {
    const database = url();
    return { ALMANAC_DATA: folder, ...(database !== undefined && { DATABASE_URL: database }) };
  };
  const service = new TestService(() => folder, environment);
  const routes = [
    '/api/retailers?limit=100',
    '/api/retailers/R0003',
    '/api/products?limit=100',
    '/api/demand?retailerId=R0003&limit=500',
    '/api/open-order-lines',
    '/api/orders?retailerId=R0003&limit=200',
    '/api/supply/quotas',
  ];

  beforeAll(async () => {
    const size = ['--retailers', '40', '--products', '20', '--weeks', '60', '--until', '2027-02-22'];
    expect(await almanacIn(environment(), 'simulate', ...size)).toMatchObject({ code: 0 });
    await service.start();
    // The service records a checkpoint when it starts: an event more, which is projected a moment later.
    await until(async () => (await service.get('/api/audit/checkpoints')).body.checkpoints.length > 0);
    await until(async () => (await service.get('/health/ready')).body.caughtUp === true);
  }, 120_000);
  afterAll(() => service.stop());

  /** Asks every route again and again until `work` has ended. Resolves to the answers that differ from those of before. */
  async function hammered(work: Promise<unknown>): Promise<unknown[]> {
    const before = await Promise.all(routes.map((route) => service.get(route)));
    expect(before.map(({ status }) => status)).toEqual(routes.map(() => 200));
    const differing: unknown[] = [];
    let [isDone, rounds] = [false, 0];
    void work.finally(() => (isDone = true)).catch(() => undefined);
    for (; !isDone; rounds++) {
      const answers = await Promise.all([...routes, '/health/ready'].map((route) => service.get(route)));
      const ready = answers.pop()!;
      if (ready.body.caughtUp !== true) differing.push(ready);
      answers.forEach((answer, i) => {
        if (JSON.stringify(answer) !== JSON.stringify(before[i])) differing.push([routes[i], answer.status]);
      });
    }
    expect(rounds).toBeGreaterThan(5);
    return differing;
  }

  it('of all read models changes no answer and keeps nobody waiting', async () => {
    const rebuilding = almanacIn(environment(), 'rebuild');
    expect(await hammered(rebuilding)).toEqual([]);
    expect(await rebuilding).toMatchObject({ code: 0, out: expect.stringContaining('All read models rebuilt') });
  }, 120_000);

  it('by a job changes no answer', async () => {
    const job = (await service.post('/api/rebuilds', {})).body as { jobId: string };
    let stage = '';
    const ended = until(async () => {
      stage = (await service.get(`/api/jobs/${job.jobId}`)).body.stage as string;
      return stage !== 'running' && stage !== 'queued';
    });
    expect(await hammered(ended)).toEqual([]);
    expect(stage).toBe('done');
  }, 120_000);

  it('lets what is recorded meanwhile be seen at once, and keeps it', async () => {
    const rebuilding = almanacIn(environment(), 'rebuild');
    let [isDone, number] = [false, 0];
    void rebuilding.finally(() => (isDone = true));
    const visible: unknown[] = [];
    while (!isDone) {
      const retailer = { retailerId: `new-${++number}`, name: 'Shop', area: 'a', class: 'A', businessType: 'shop' };
      visible.push((await service.post('/api/retailers?wait=9000', retailer)).body.visible);
      expect((await service.get(`/api/retailers/new-${number}`)).status).toBe(200);
    }
    expect(await rebuilding).toMatchObject({ code: 0 });
    expect(new Set(visible)).toEqual(new Set([true]));
    for (let i = 1; i <= number; i++) expect((await service.get(`/api/retailers/new-${i}`)).status).toBe(200);
  }, 120_000);

  it('that is killed changes nothing, and the next one does its work', async () => {
    const env = { ...process.env, NODE_OPTIONS: '', ...withoutSignIn, ...environment() };
    const killed = spawn(process.execPath, ['dist/cli.js', 'rebuild'], { env, stdio: 'ignore' });
    const ended = once(killed, 'exit');
    setTimeout(() => killed.kill('SIGKILL'), 1_200);
    expect(await hammered(ended)).toEqual([]);
    const rebuilding = almanacIn(environment(), 'rebuild', 'weekly-demand');
    expect(await hammered(rebuilding)).toEqual([]);
    expect(await rebuilding).toMatchObject({ code: 0, out: expect.stringContaining('weekly-demand rebuilt') });
  }, 120_000);
});
