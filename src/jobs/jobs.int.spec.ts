import { Worker } from 'node:worker_threads';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { Jobs } from './jobs.js';

/** Jobs whose threads run this program. */
const running = (program: string) =>
  new Jobs(() => new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, { eval: true }));
const forever = 'setInterval(() => undefined, 1000)';
const order = { kind: 'verify' } as const;

/** Starts a job; resolves to how it ended, and how often that was announced. */
async function ended(jobs: Jobs, meanwhile: () => unknown = () => undefined) {
  let ends = 0;
  const { jobId } = jobs.start(order, () => ends++);
  const end = lastValueFrom(jobs.progress(jobId));
  await meanwhile();
  return { ...(await end), ends, remembered: jobs.one(jobId).stage };
}

describe('a job', () => {
  it('ends with its result, once', async () => {
    const jobs = running('parentPort.postMessage({ progress: 0.5 }); parentPort.postMessage({ result: 7 })');
    expect(await ended(jobs)).toMatchObject({ stage: 'done', progress: 1, result: 7, ends: 1, remembered: 'done' });
  });
  it('ends with the failure of its thread', async () => {
    expect(await ended(running('throw new Error("disk full")'))).toMatchObject({
      stage: 'failed',
      failure: 'disk full',
    });
  });
  it('ends when jobs are stopped; none runs after that', async () => {
    const jobs = running(forever);
    const stopped = { stage: 'failed', failure: 'It was stopped.', ends: 1, remembered: 'failed' };
    expect(await ended(jobs, () => jobs.stop())).toMatchObject(stopped);
    expect(await ended(jobs)).toMatchObject(stopped);
  });
});
