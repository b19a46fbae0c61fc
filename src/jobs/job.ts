import type { PredictFileOptions } from '../prediction/predict-file.js';
import type { ImportKind } from '../importing/import-options.js';
import type { SimulationOptions } from '../simulation/simulation-options.js';

/** Long work, done in a thread of its own while the service answers calls. */
export type JobOrder =
  | {
      readonly kind: 'import';
      readonly what: ImportKind;
      readonly file: string;
      readonly rejects: string;
      readonly actor: string;
      readonly role: string;
      readonly now: string;
    }
  | { readonly kind: 'predict'; readonly options: PredictFileOptions }
  | { readonly kind: 'simulate'; readonly options: SimulationOptions }
  | { readonly kind: 'verify' }
  | { readonly kind: 'rebuild'; readonly projection?: string };

export type JobStage = 'running' | 'done' | 'failed';

/** How far a job is. `progress` is a share, 0 … 1. */
export interface JobState {
  readonly jobId: string;
  readonly kind: JobOrder['kind'];
  readonly stage: JobStage;
  readonly progress: number;
  readonly result?: unknown;
  readonly failure?: string;
}

/** What a job's thread says. */
export type JobReport = { readonly progress: number } | { readonly result: unknown } | { readonly failure: string };
