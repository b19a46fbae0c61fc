import type { CommandName } from '../../kernel/permissions.js';
import type { Sentence } from '../../kernel/language.js';

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

const nothingRecorded: Sentence = { en: 'It had recorded nothing.', zh: '没有记录任何内容。' };
const nothingWritten: Sentence = { en: 'It had written nothing.', zh: '没有写入任何内容。' };
const nothingChanged: Sentence = { en: 'It had changed nothing.', zh: '没有改动任何内容。' };

/** What stays of a job whose process ended before it did. */
export const whatStays: Readonly<Record<JobKind, Sentence>> = {
  import: {
    en: 'What it had recorded stays; the same file again records the rest.',
    zh: '已记录的保留；再次导入同一文件会记录其余部分。',
  },
  'import-check': nothingRecorded,
  predict: nothingWritten,
  simulate: {
    en: 'What it had recorded stays; the same simulation again goes on from there.',
    zh: '已记录的保留；再次运行同一模拟会从此处继续。',
  },
  verify: nothingChanged,
  rebuild: nothingChanged,
  'as-of': nothingWritten,
  forecast: {
    en: 'The forecast was not made; the same request again makes it.',
    zh: '预测没有完成；再次提交同一请求即可。',
  },
};
