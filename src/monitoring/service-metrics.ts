import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { AppendMeasurement } from '../event-store/observe-appends.js';
import type { FreeDisk } from '../http/free-disk.js';
import type { Answered } from '../http/observe-answers.js';
import { almanacVersion } from '../kernel/almanac-version.js';
import type { Clock } from '../kernel/clock.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import type { JobWork } from '../read-models/jobs/run-job.js';
import { appendMetrics } from './append-metrics.js';
import { httpMetrics } from './http-metrics.js';
import { jobQueueMetrics, measureJobs } from './job-metrics.js';
import { receiveMeasurements } from './measurements.js';
import { type Followed, positionMetrics, projectionMetrics } from './projection-metrics.js';
import { threadMetrics } from './thread-metrics.js';

/** What is asked when metrics are. */
export interface MetricSources extends Followed {
  readonly jobs: Pick<JobStore, 'counts'>;
  readonly disk: Pick<FreeDisk, 'bytes'>;
  readonly clock: Clock;
}

/** The numbers of one process, in the text format of Prometheus. Labels are of closed lists: nothing that a client sends makes a new series. */
export class ServiceMetrics {
  private readonly registry = new Registry();
  /** To be called with each append of this thread. */
  readonly append: (append: AppendMeasurement) => void;
  /** To be called with each answer. */
  readonly answered: (answered: Answered) => void;
  private readonly refreshers: readonly (() => Promise<void>)[];
  private readonly stopReceiving: () => void;

  constructor({ jobs, disk, clock, ...followed }: MetricSources) {
    const { registry } = this;
    collectDefaultMetrics({ register: registry });
    this.append = appendMetrics(registry);
    this.answered = httpMetrics(registry);
    this.refreshers = [
      positionMetrics(followed, registry),
      jobQueueMetrics(jobs, registry, clock),
      diskMetrics(disk, registry),
    ];
    infoMetric(registry);
    const projection = projectionMetrics(registry);
    const thread = threadMetrics(registry);
    this.stopReceiving = receiveMeasurements((measured) => {
      thread(measured.thread);
      measured.appends.forEach(this.append);
      measured.projections.forEach(projection);
    });
  }

  measureJobs(work: JobWork): JobWork {
    return measureJobs(work, this.registry);
  }

  /** What cannot be looked at now keeps its last value; `almanac_store_up` says whether the store can. */
  async text(): Promise<string> {
    await Promise.allSettled(this.refreshers.map((refresh) => refresh()));
    return this.registry.metrics();
  }

  close(): void {
    this.stopReceiving();
    this.registry.clear();
  }
}

function diskMetrics(disk: MetricSources['disk'], registry: Registry): () => Promise<void> {
  const free = new Gauge({
    name: 'almanac_disk_free_bytes',
    help: 'Free space on the disk of the data folder; absent where the databases are in a server.',
    registers: [registry],
  });
  return async () => {
    const bytes = await disk.bytes();
    if (bytes === undefined) free.remove();
    else free.set(bytes);
  };
}

function infoMetric(registry: Registry): void {
  const info = new Gauge({
    name: 'almanac_info',
    help: 'Always 1; its label is the version of Almanac.',
    labelNames: ['version'],
    registers: [registry],
  });
  info.set({ version: almanacVersion }, 1);
}
