import { Worker } from 'node:worker_threads';
import { workerFile } from '../../kernel/worker-file.js';
import type { AppendRequest } from '../append-request.js';
import { type Answer, errorFrom } from './answer.js';
import { linesOf } from './append-lines.js';
import type { Appender, Waiting } from './appender.js';

/** Appends are sent as soon as so many are there: the thread already writes the first while the next are made ready. */
const sendEvery = 16;

/**
 * Commits groups of appends in a thread of its own, so that the one which answers calls never waits for the disk. Events are made texts on this
 * side, hashed and written on that side, both at once.
 */
export class WriterThread implements Appender {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private unsent: AppendRequest[] = [];
  private failure: Error | undefined;
  private readonly ended: Promise<unknown>;
  private onIdle: () => void = () => undefined;

  /** @param groupMs a group is closed after so many milliseconds of writing */
  constructor(
    file: string,
    groupMs: number,
    private readonly onCommit: () => void,
  ) {
    this.worker = new Worker(workerFile(import.meta.url, './writer.worker.js'), { workerData: { file, groupMs } });
    this.worker.on('message', (answers: Answer[]) => this.hear(answers));
    this.worker.on('error', (error) => this.fail(error));
    this.ended = new Promise((resolve) => this.worker.once('exit', resolve));
    void this.ended.then(() => this.fail(new Error(`Events file ${file}: the thread that writes it has ended.`)));
    // Who has nothing to wait for may end.
    this.worker.unref();
  }

  enqueue(waiting: Waiting): void {
    if (this.failure) {
      waiting.reject(this.failure);
      return;
    }
    if (this.waiting.length === 0) this.worker.ref();
    this.waiting.push(waiting);
    this.unsent.push(waiting.request);
    if (this.unsent.length === sendEvery) this.send();
    else if (this.unsent.length === 1) setImmediate(() => this.send());
  }

  async finish(): Promise<void> {
    if (this.waiting.length > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
    this.worker.ref();
    this.worker.postMessage(null);
    await this.ended;
  }

  private send(): void {
    if (this.unsent.length > 0) this.worker.postMessage(linesOf(this.unsent));
    this.unsent = [];
  }

  private hear(answers: readonly Answer[]): void {
    const answered = this.waiting.splice(0, answers.length);
    this.onCommit();
    for (const [index, answer] of answers.entries())
      if ('refused' in answer) answered[index]?.reject(errorFrom(answer));
      else answered[index]?.resolve(answer);
    if (this.waiting.length === 0) this.rest();
  }

  /** Whoever waits cannot know whether it was written: the same append again, with the same ids, is answered by what is there. */
  private fail(error: Error): void {
    this.failure ??= error;
    this.unsent = [];
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
    this.rest();
  }

  private rest(): void {
    this.worker.unref();
    this.onIdle();
  }
}
