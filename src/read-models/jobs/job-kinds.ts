import type { CommandName } from '../../kernel/permissions.js';

/** Long work that is done as a job. */
export const jobKinds = [
  'import',
  'import-check',
  'predict',
  'simulate',
  'verify',
  'rebuild',
  'as-of',
  'forecast',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** Kinds of which at most one job runs at a time over all processes: each takes all processors, or writes the same tables. */
export const oneAtATime: ReadonlySet<string> = new Set<JobKind>(['simulate', 'rebuild', 'as-of', 'forecast']);

/** The row of the table of permissions that says who may start it. */
export const commandOfJob = {
  import: 'ImportFile',
  'import-check': 'ImportFile',
  predict: 'PredictSeries',
  simulate: 'SimulateRegion',
  verify: 'VerifyStore',
  rebuild: 'RebuildReadModels',
  'as-of': 'ExportKnownModel',
  forecast: 'RequestForecastRun',
} as const satisfies Record<JobKind, CommandName>;

/** What stays of a job whose process ended before it did. */
export const whatStays: Readonly<Record<JobKind, string>> = {
  import: 'What it had recorded stays; the same file again records the rest.',
  'import-check': 'It had recorded nothing.',
  predict: 'It had written nothing.',
  simulate: 'What it had recorded stays; the same simulation again goes on from there.',
  verify: 'It had changed nothing.',
  rebuild: 'It had changed nothing.',
  'as-of': 'It had written nothing.',
  forecast: 'The forecast was not made; the same request again makes it.',
};
