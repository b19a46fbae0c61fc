import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../kernel/domain-error.js';
import type { Job } from '../entities/job.entity.js';
import { HeartbeatMonitor, lookEveryMs } from './heartbeat-monitor.js';
import type { JobStore } from './job-store.js';
import type { NewJob } from './new-job.js';

/**
 * Begins a job of which one runs at a time. Where another is said to run it looks whether that one is alive: the job of a process that was
 * killed is ended first, which takes a quarter of a minute.
 * @param lookMs  milliseconds between two looks at the heartbeat of the other one
 * @throws {DomainError} 'job-running' where the other one is alive
 */
export async function beginAlone(jobs: JobStore, job: NewJob, runner: string, lookMs = lookEveryMs): Promise<Job> {
  const monitor = new HeartbeatMonitor();
  const before = await heartbeats(jobs, job.kind);
  for (;;) {
    try {
      return await jobs.begin(job, runner, true);
    } catch (error) {
      const isRunning = error instanceof DomainError && error.code === 'job-running';
      if (!isRunning || (await heartbeats(jobs, job.kind)) !== before) throw error;
    }
    await jobs.recover(monitor, new Set());
    await sleep(lookMs);
  }
}

/** Of the jobs of a kind that are said to run; changes as soon as one of them works or ends, or another begins. */
async function heartbeats(jobs: JobStore, kind: string): Promise<string> {
  const running = (await jobs.all()).filter((job) => job.kind === kind && job.stage === 'running');
  return running.map(({ jobId, attempts, heartbeats }) => `${jobId} ${attempts} ${heartbeats}`).join();
}
