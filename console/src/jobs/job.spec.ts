import { describe, expect, it } from '@jest/globals';
import { hasEnded, newerOf, secondsTaken, type Job } from './job.js';

const job = (stage: Job['stage'], progress = 0): Job => ({
  ...{ jobId: '1', kind: 'import', stage, step: '', progress, actor: 'lin', role: 'planner' },
  queuedAt: '2026-01-05T08:00:00.000Z',
});

describe('long work', () => {
  it('has ended once it is done, failed or cancelled', () => {
    const stages = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
    expect(stages.map((stage) => hasEnded({ stage }))).toEqual([false, false, true, true, true]);
  });

  it('took from its beginning, not from when it was asked for', () => {
    const taken = secondsTaken({ startedAt: '2026-01-05T08:00:00.000Z', endedAt: '2026-01-05T08:01:30.400Z' });
    expect(taken).toBe(90);
    expect(secondsTaken({ startedAt: '2026-01-05T08:00:00.000Z' })).toBeUndefined();
  });

  it('does not go back from its end, whichever answer comes last', () => {
    expect(newerOf(job('done', 1), job('running', 0.4)).stage).toBe('done');
    expect(newerOf(job('running', 0.4), job('running', 0.6)).progress).toBe(0.6);
    expect(newerOf(undefined, job('queued')).stage).toBe('queued');
  });
});
