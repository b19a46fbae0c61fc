import type { Job } from '../entities/job.entity.js';
import { oneAtATime } from './job-kinds.js';

/**
 * The job whose turn it is: the oldest that waits, but for kinds of which one runs already.
 * @param active  jobs that wait or run
 */
export function nextJob<Active extends Pick<Job, 'kind' | 'stage' | 'number'>>(
  active: readonly Active[],
  atOnce: number,
): Active | undefined {
  const running = active.filter(({ stage }) => stage === 'running');
  if (running.length >= atOnce) return undefined;
  const runs = new Set(running.map(({ kind }) => kind));
  return active
    .filter(({ stage, kind }) => stage === 'queued' && !(oneAtATime.has(kind) && runs.has(kind)))
    .reduce<Active | undefined>((first, job) => (first && first.number < job.number ? first : job), undefined);
}
