import type { Role } from '../kernel/role.js';
import type { Sentence } from '../kernel/language.js';
import type { HistoryFormat } from '../audit/search/history-file.js';
import type { CheckpointExport } from '../audit/checkpoints/checkpoint.schemas.js';
import type { ImportKind } from '../importing/import-options.js';
import type { GivenForm } from '../importing/tables/file-form.js';
import type { PredictFileOptions } from '../prediction/predict-file.js';
import type { SimulationOptions } from '../simulation/simulation-options.js';

/** An uploaded file that a job reads, and the name that its results begin with. */
interface Upload {
  readonly fileId: string;
  readonly packed: boolean;
}

/** What a job does in a thread of its own while the service answers calls, by its kind. Kept as JSON. */
export interface JobRequests {
  readonly import: Upload & {
    readonly what: ImportKind;
    readonly now: string;
    readonly reason?: string;
    readonly form?: GivenForm;
  };
  /** The same file, looked at only. */
  readonly 'import-check': Upload & Pick<JobRequests['import'], 'what' | 'now' | 'form'>;
  readonly predict: Upload & { readonly options: Omit<PredictFileOptions, 'input' | 'out'> };
  readonly simulate: { readonly options: SimulationOptions };
  /** `publicKey` in PEM */
  readonly verify: { readonly checkpoints?: CheckpointExport; readonly publicKey?: string };
  /** a moment as people name it */
  readonly 'as-of': { readonly at: string; readonly format: HistoryFormat };
  readonly rebuild: { readonly projection?: string };
}

export type ThreadKind = keyof JobRequests;

/** What the thread of a job is given. */
export type JobOrder = {
  [Kind in ThreadKind]: {
    readonly kind: Kind;
    readonly request: JobRequests[Kind];
    readonly jobId: string;
    readonly actor: string;
    readonly role: Role;
  };
}[ThreadKind];

/** What the thread of a job says. `stoppedAfter` is what it had done when it was asked to stop. */
export type JobReport =
  | { readonly progress: number; readonly step: string }
  | { readonly result: unknown; readonly files: readonly string[] }
  | { readonly stoppedAfter: Sentence; readonly result?: unknown }
  | { readonly failure: Sentence };
