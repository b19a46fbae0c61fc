import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { workInThread } from './work-in-thread.js';

/** Does the work of a thread that runs this program. */
const running = (program: string, signal = new AbortController().signal, progress: unknown[] = []) => {
  const text = `const { parentPort } = require('node:worker_threads'); ${program}`;
  const worker = new Worker(text, { eval: true });
  return { worker, done: workInThread(worker, (...step) => progress.push(step), signal) };
};

describe('work in a thread', () => {
  it('gives its result and its progress', async () => {
    const progress: unknown[] = [];
    const program =
      'parentPort.postMessage({ step: "half", progress: 0.5 }); parentPort.postMessage({ result: 7, files: ["a"] })';
    expect(await running(program, undefined, progress).done).toEqual({ result: 7, files: ['a'] });
    expect(progress).toEqual([['half', 0.5]]);
  });
  it.each([
    ['throw new Error("disk full")', 'disk full'],
    ['parentPort.postMessage({ failure: { en: "no such file", zh: "没有文件" } })', 'no such file'],
    ['process.exit(0)', 'Its thread ended before it did.'],
  ])('fails as its thread does: %s', async (program, message) => {
    await expect(running(program).done).rejects.toThrow(message);
  });
  it('is asked to stop, and says what it had done', async () => {
    const stop = new AbortController();
    const program = `parentPort.once('message', () => parentPort.postMessage({ stoppedAfter: { en: 'Recorded: 7.', zh: '已记录 7。' }, result: 7 }))`;
    const { done } = running(program, stop.signal);
    setTimeout(() => stop.abort(), 100);
    await expect(done).rejects.toMatchObject({ name: 'JobStopped', done: { en: 'Recorded: 7.' }, result: 7 });
  });
  it('is terminated where it does not listen, also when the signal came first', async () => {
    const stop = new AbortController();
    stop.abort();
    const { worker, done } = running('for (;;);', stop.signal);
    await expect(done).rejects.toThrow('Its thread ended before it did.');
    expect(worker.threadId).toBe(-1);
  });
});
