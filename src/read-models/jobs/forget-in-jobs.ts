import { erasedText } from '../../kernel/erased-text.js';
import { Job, jobStages } from '../entities/job.entity.js';
import type { Writer } from '../writer/writer.js';
import type { JobKind } from './job-kinds.js';
import { cancelSentence } from './job-outcome.js';

/** They read files of others: what they say of a file quotes its cells. */
const readingKinds: readonly JobKind[] = ['import', 'import-check', 'predict'];
/** Lists in their results that quote a file. */
const quotingLists: ReadonlySet<string> = new Set(['rejections', 'unused', 'doubts', 'examples']);

/** Takes the name of a person from all that jobs say. */
export async function forgetPersonInJobs(writer: Writer, name: string): Promise<void> {
  for (const job of await writer.find(Job, {})) {
    const changes = withoutPerson(job, name);
    if (Object.keys(changes).length > 0) await writer.update(Job, { jobId: job.jobId }, changes);
  }
}

function withoutPerson(job: Job, name: string): Partial<Job> {
  const isCanceller = job.cancelledBy === name;
  const request = withoutActor(job.request, name);
  const failure = withoutCanceller(job, name);
  return {
    ...(job.actor === name && { actor: erasedText }),
    ...(isCanceller && { cancelledBy: erasedText, cancelReason: null }),
    ...(request !== job.request && { request }),
    ...(failure !== job.failure && { failure }),
  };
}

/** A request may repeat who asked for it. */
function withoutActor(request: string, name: string): string {
  const isActor = (key: string, value: unknown) => key === 'actor' && value === name;
  return JSON.stringify(
    JSON.parse(request, (key, value: unknown) => (isActor(key, value) ? erasedText : value)) as unknown,
  );
}

function withoutCanceller(job: Job, name: string): string | null {
  const { failure } = job;
  if (!failure?.startsWith(`Cancelled by ${name} (`)) return failure;
  const said = cancelSentence(job);
  const rest = failure.startsWith(said) ? failure.slice(said.length) : '';
  return `${cancelSentence({ ...job, cancelledBy: erasedText, cancelReason: null })}${rest}`;
}

/** Removes what ended jobs quote of the files that they read. Figures stay. */
export async function forgetQuotedTexts(writer: Writer): Promise<void> {
  const stage = jobStages.filter((each) => each !== 'queued' && each !== 'running');
  for (const { jobId, ...job } of await writer.find(Job, { kind: readingKinds, stage })) {
    const failure = job.stage === 'failed' ? erasedText : job.failure;
    const result = job.result === null ? null : withoutQuotes(job.result);
    if (failure !== job.failure || result !== job.result) await writer.update(Job, { jobId }, { failure, result });
  }
}

function withoutQuotes(result: string): string {
  const isQuoting = (key: string, value: unknown) => quotingLists.has(key) && Array.isArray(value);
  return JSON.stringify(JSON.parse(result, (key, value: unknown) => (isQuoting(key, value) ? [] : value)) as unknown);
}
