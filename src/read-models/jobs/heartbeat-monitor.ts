import type { Job } from '../entities/job.entity.js';

/** Between two looks at the heartbeats of other processes. */
export const lookEveryMs = 2_500;
/** At so many looks in a row the heartbeat of a living process has moved: it beats every second. */
const looksBeforeDead = 6;

/**
 * Finds running jobs whose process has ended. Only whether a heartbeat moves counts, not when it did: clocks of machines differ, and
 * while another connection writes an SQLite file no process can move its heartbeat (nor look: a look is a transaction that writes).
 */
export class HeartbeatMonitor {
  private seen = new Map<string, { readonly heartbeat: string; readonly looks: number }>();

  /** @returns those of the jobs that are taken for dead. The caller looks again no sooner than after `lookEveryMs`. */
  look<Running extends Pick<Job, 'jobId' | 'attempts' | 'heartbeats'>>(running: readonly Running[]): Running[] {
    const before = this.seen;
    this.seen = new Map();
    return running.filter(({ jobId, attempts, heartbeats }) => {
      const heartbeat = `${attempts}/${heartbeats}`;
      const last = before.get(jobId);
      const looks = last?.heartbeat === heartbeat ? last.looks + 1 : 1;
      this.seen.set(jobId, { heartbeat, looks });
      return looks >= looksBeforeDead;
    });
  }
}
