import { describe, expect, it } from '@jest/globals';
import { nextJob } from './next-job.js';

let number = 0;
const job = (kind: string, stage: 'queued' | 'running' = 'queued') => ({ kind, stage, number: ++number });

describe('the next job', () => {
  it('is the oldest that waits', () => {
    const [first, second] = [job('import'), job('verify')];
    expect(nextJob([second, first], 2)).toBe(first);
  });
  it('does not begin while as many run as may', () => {
    const active = [job('import', 'running'), job('verify', 'running'), job('predict')];
    expect(nextJob(active, 2)).toBeUndefined();
    expect(nextJob(active, 3)).toBe(active[2]);
  });
  it.each(['rebuild', 'simulate', 'forecast'])(
    'is no second %s while one runs, and does not hold up others',
    (kind) => {
      const active = [job(kind, 'running'), job(kind), job('import')];
      expect(nextJob(active, 4)).toBe(active[2]);
      expect(nextJob(active.slice(0, 2), 4)).toBeUndefined();
    },
  );
  it('may be another import while one runs', () => {
    const active = [job('import', 'running'), job('import')];
    expect(nextJob(active, 2)).toBe(active[1]);
  });
});
