import { Gauge, Histogram, type Registry } from 'prom-client';
import { jobStages } from '../read-models/entities/job.entity.js';
import { jobKinds } from '../read-models/jobs/job-kinds.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import type { JobWork } from '../read-models/jobs/run-job.js';

/** Work whose time is measured, by its kind and how it ended: a forecast is a job, too. */
export function measureJobs(work: JobWork, registry: Registry): JobWork {
  const duration = new Histogram({
    name: 'almanac_job_duration_seconds',
    help: 'Time that this process worked on a job; a forecast is one of kind forecast.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.1, 1, 5, 15, 30, 60, 120, 300, 600, 1800, 7200],
    registers: [registry],
  });
  return async (job, onProgress, signal) => {
    const end = duration.startTimer({ kind: job.kind });
    let outcome = 'failed';
    try {
      const result = await work(job, onProgress, signal);
      outcome = 'done';
      return result;
    } catch (error) {
      if (signal.aborted) outcome = 'stopped';
      throw error;
    } finally {
      end({ outcome });
    }
  };
}

/** The queue, with jobs of all processes, by kind and stage. @returns what looks at it anew */
export function jobQueueMetrics(
  jobs: Pick<JobStore, 'counts'>,
  registry: Registry,
  now: () => Date,
): () => Promise<void> {
  const byStage = new Gauge({
    name: 'almanac_jobs',
    help: 'Jobs that are remembered, of all processes.',
    labelNames: ['kind', 'stage'],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'almanac_job_oldest_waiting_seconds',
    help: 'How long the oldest job that waits has waited; 0 where none does.',
    registers: [registry],
  });
  return async () => {
    const counts = await jobs.counts();
    for (const kind of jobKinds) for (const stage of jobStages) byStage.set({ kind, stage }, 0);
    for (const { kind, stage, count } of counts) byStage.set({ kind, stage }, count);
    const queuedAt = counts.filter(({ stage }) => stage === 'queued').map(({ oldest }) => Date.parse(oldest));
    waiting.set(queuedAt.length === 0 ? 0 : Math.max(0, now().getTime() - Math.min(...queuedAt)) / 1000);
  };
}
