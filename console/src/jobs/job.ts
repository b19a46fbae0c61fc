import type { Schemas } from '../api/client.js';

/** Long work, as the service tells of it. */
export type Job = Schemas['Job'];

/** Whether nothing more becomes of it. */
export function hasEnded({ stage }: Pick<Job, 'stage'>): boolean {
  return stage !== 'queued' && stage !== 'running';
}

/** How long it worked, seconds; undefined before its end. */
export function secondsTaken({ startedAt, endedAt }: Pick<Job, 'startedAt' | 'endedAt'>): number | undefined {
  if (startedAt === undefined || endedAt === undefined) return undefined;
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
}

/** What of two tellings is the newer one: an answer may be older than what the stream told meanwhile. */
export function newerOf(known: Job | undefined, told: Job): Job {
  if (!known || !hasEnded(known)) return told;
  return hasEnded(told) ? told : known;
}
