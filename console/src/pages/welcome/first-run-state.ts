import { hasEnded, type Job } from '../../jobs/job.js';

/** How far a store is from being used. */
export type FirstRunState =
  | { readonly stage: 'empty' | 'unforecast' | 'ready' }
  | { readonly stage: 'simulating' | 'forecasting'; readonly jobId: string };

export interface KnownOfStore {
  readonly retailers: number;
  readonly forecasts: number;
  /** The newest first. */
  readonly jobs: readonly Job[];
}

/** A store that was filled otherwise than by a simulation is used as it is: nobody is asked to forecast it at once. */
export function firstRunState({ retailers, forecasts, jobs }: KnownOfStore): FirstRunState {
  const newest = (kind: Job['kind']) => jobs.find((job) => job.kind === kind);
  const [simulation, forecast] = [newest('simulate'), newest('forecast')];
  if (simulation && !hasEnded(simulation)) return { stage: 'simulating', jobId: simulation.jobId };
  if (simulation?.stage === 'done' && forecasts === 0) {
    if (forecast && !hasEnded(forecast)) return { stage: 'forecasting', jobId: forecast.jobId };
    return { stage: 'unforecast' };
  }
  return { stage: retailers === 0 ? 'empty' : 'ready' };
}
