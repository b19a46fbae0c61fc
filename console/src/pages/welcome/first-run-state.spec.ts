import { describe, expect, it } from '@jest/globals';
import type { Job } from '../../jobs/job.js';
import { firstRunState } from './first-run-state.js';

const job = (kind: Job['kind'], stage: Job['stage']): Job => ({
  ...{ jobId: `${kind}-${stage}`, kind, stage, step: '', progress: 0, actor: 'lin', role: 'admin' },
  queuedAt: '2026-01-05T08:00:00.000Z',
});

describe('the first run', () => {
  it('begins on an empty store', () => {
    expect(firstRunState({ retailers: 0, forecasts: 0, jobs: [] })).toEqual({ stage: 'empty' });
    const failed = [job('simulate', 'failed')];
    expect(firstRunState({ retailers: 0, forecasts: 0, jobs: failed })).toEqual({ stage: 'empty' });
  });

  it('is found again where it was left', () => {
    const simulating = [job('verify', 'done'), job('simulate', 'running')];
    expect(firstRunState({ retailers: 20, forecasts: 0, jobs: simulating })).toEqual({
      stage: 'simulating',
      jobId: 'simulate-running',
    });
    const simulated = [job('simulate', 'done')];
    expect(firstRunState({ retailers: 20, forecasts: 0, jobs: simulated })).toEqual({ stage: 'unforecast' });
    expect(firstRunState({ retailers: 20, forecasts: 0, jobs: [job('forecast', 'queued'), ...simulated] })).toEqual({
      stage: 'forecasting',
      jobId: 'forecast-queued',
    });
  });

  it('is over once there is a forecast, and where data were brought in', () => {
    expect(firstRunState({ retailers: 20, forecasts: 1, jobs: [job('simulate', 'done')] })).toEqual({ stage: 'ready' });
    expect(firstRunState({ retailers: 20, forecasts: 0, jobs: [job('import', 'done')] })).toEqual({ stage: 'ready' });
  });
});
