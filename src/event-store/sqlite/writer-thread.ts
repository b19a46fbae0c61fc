import { Worker } from 'node:worker_threads';
import { workerFile } from '../../kernel/worker-file.js';
import type { AppendRequest } from '../append-request.js';
import { type Answer, errorFrom } from './answer.js';
import { linesOf } from './append-lines.js';
import type { Appender, PendingAppend } from '../appender.js';

/** Appends are sent as soon as so many are there: the thread already writes the first while the next are made ready. */
const sendEvery = 16;

/**
 * Commits groups of appends in a thread of its own, so that the one which answers calls never waits for the disk. Events
 * are made texts on this side, hashed and written on that side, both at once.
 */
export class WriterThread implements Appender {
  private worker: Worker | undefined;
  private readonly pending: PendingAppend[] = [];
  private unsent: AppendRequest[] = [];
  /** Why the thread is ending; nothing while it works, and when it is gone. */
  private failure: Error | undefined;
  private ended: Promise<void> = Promise.resolve();
  private onIdle: () => void = () => undefined;

  /** @param groupMs a group is closed after so many milliseconds of writing */
  constructor(
    private readonly file: string,
    private readonly groupMs: number,
    private readonly onCommit: () => void,
  ) {
    this.start();
  }

  enqueue(append: PendingAppend): void {
    if (this.failure) {
      append.reject(this.failure);
      return;
    }
    const worker = this.worker ?? this.start();
    if (this.pending.length === 0) worker.ref();
    this.pending.push(append);
    this.unsent.push(append.request);
    if (this.unsent.length === sendEvery) this.send();
    else if (this.unsent.length === 1) setImmediate(() => this.send());
  }

  async finish(): Promise<void> {
    if (this.pending.length > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
    this.worker?.ref();
    this.worker?.postMessage(null);
    await this.ended;
  }

  private start(): Worker {
    const { file, groupMs } = this;
    const worker = new Worker(workerFile(import.meta.url, './writer.worker.js'), { workerData: { file, groupMs } });
    worker.on('message', (answers: Answer[]) => this.receive(answers));
    worker.on('error', (error) => this.fail(error));
    this.ended = new Promise((resolve) => worker.once('exit', () => resolve(this.end())));
    // Does not keep the process alive while idle.
    worker.unref();
    return (this.worker = worker);
  }

  private send(): void {
    if (this.unsent.length > 0) this.worker?.postMessage(linesOf(this.unsent));
    this.unsent = [];
  }

  private receive(answers: readonly Answer[]): void {
    const answered = this.pending.splice(0, answers.length);
    this.onCommit();
    for (const [index, answer] of answers.entries())
      if ('refused' in answer) answered[index]?.reject(errorFrom(answer));
      else answered[index]?.resolve(answer);
    if (this.pending.length === 0) this.goIdle();
  }

  /** Whether a pending append was written is unknown: repeating it, with the same ids, is answered by what is in the file. */
  private fail(error: Error): void {
    this.failure ??= error;
    this.unsent = [];
    for (const { reject } of this.pending.splice(0)) reject(this.failure);
    this.goIdle();
  }

  /** The thread is gone. The next append, if any comes, gets another. */
  private end(): void {
    this.fail(new Error(`Events file ${this.file}: the thread that writes it has ended.`));
    this.worker = undefined;
    this.failure = undefined;
  }

  private goIdle(): void {
    this.worker?.unref();
    this.onIdle();
  }
}
