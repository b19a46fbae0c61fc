import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { FileStore } from '../read-models/files/file-store.js';
import { HeartbeatMonitor, lookEveryMs } from '../read-models/jobs/heartbeat-monitor.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { runJob, type JobWork } from '../read-models/jobs/run-job.js';

/** Between two looks for jobs that another process added. */
const pollMs = 250;
const removeFilesEveryMs = 10 * 60 * 1000;

/** Works on the jobs of the queue, in one of the processes that share it. */
export class JobRunner {
  private readonly name = `${hostname()} ${process.pid} ${randomUUID()}`;
  private readonly monitor = new HeartbeatMonitor();
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private failing = false;
  private lookedAt = 0;
  private removedAt = -Infinity;

  /** @param onFailure  called when the queue cannot be read or written any more; the runner tries again until it can */
  constructor(
    private readonly jobs: JobStore,
    private readonly files: FileStore,
    private readonly work: JobWork,
    private readonly onFailure: (error: unknown) => void = () => undefined,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.look(), pollMs);
    this.look();
  }

  /** Begins what may begin now, if it is not looking already. */
  look(): void {
    if (this.timer === undefined || this.stopping.signal.aborted) return;
    this.looking ??= this.lookOnce()
      .then(
        () => void (this.failing = false),
        (error: unknown) => this.failed(error),
      )
      .finally(() => (this.looking = undefined));
  }

  /** Stops what runs here and begins nothing any more. What can be resumed waits for another process, or for the next start. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.looking;
    await Promise.all(this.running.values());
  }

  private failed(error: unknown): void {
    if (!this.failing) this.onFailure(error);
    this.failing = true;
  }

  private async lookOnce(): Promise<void> {
    const now = performance.now();
    if (now - this.lookedAt >= lookEveryMs) {
      this.lookedAt = now;
      await this.jobs.recover(this.monitor, new Set(this.running.keys()));
    }
    if (now - this.removedAt >= removeFilesEveryMs) {
      this.removedAt = now;
      await this.files.removeExpired();
    }
    while (!this.stopping.signal.aborted) {
      const job = await this.jobs.claim(this.name);
      if (!job) return;
      const done = runJob(this.jobs, job, this.work, this.stopping.signal).finally(() => {
        this.running.delete(job.jobId);
        this.removedAt = -Infinity;
        this.look();
      });
      this.running.set(job.jobId, done);
    }
  }
}
