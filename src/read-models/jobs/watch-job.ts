import { isDeepStrictEqual } from 'node:util';
import { distinctUntilChanged, exhaustMap, map, takeWhile, timer, type Observable } from 'rxjs';
import type { Job } from '../entities/job.entity.js';
import { unknownJob } from './job-refusals.js';
import { hasEnded, type JobStore } from './job-store.js';

const pollMs = 250;

/**
 * A job now and whenever what is shown of it changes, until it has ended; whichever process works on it.
 * @param view  what is shown
 */
export function watchJob<View>(store: JobStore, jobId: string, view: (job: Job) => View): Observable<View> {
  return timer(0, pollMs).pipe(
    exhaustMap(() => store.find(jobId)),
    map((job) => {
      if (!job) throw unknownJob(jobId);
      return { view: view(job), ended: hasEnded(job.stage) };
    }),
    distinctUntilChanged<{ view: View; ended: boolean }>(isDeepStrictEqual),
    takeWhile(({ ended }) => !ended, true),
    map((shown) => shown.view),
  );
}
