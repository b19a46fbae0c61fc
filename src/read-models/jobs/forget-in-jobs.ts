import { erasedText } from '../../kernel/erased-text.js';
import { verbatim } from '../../kernel/language.js';
import { Job, jobStages } from '../entities/job.entity.js';
import type { Writer } from '../writer/writer.js';
import type { JobKind } from './job-kinds.js';
import { because, cancelSentence } from './job-outcome.js';

/** They read files of others: what they say of a file quotes its cells. */
const readingKinds: readonly JobKind[] = ['import', 'import-check', 'predict'];
/** Lists in their results that quote a file. */
const quotingLists: ReadonlySet<string> = new Set(['rejections', 'unused', 'doubts', 'doubtsZh', 'examples']);

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
  const said = withoutCanceller(job, name);
  return {
    ...(job.actor === name && { actor: erasedText }),
    ...(isCanceller && { cancelledBy: erasedText, cancelReason: null }),
    ...(request !== job.request && { request }),
    ...(said && said.failure !== job.failure && said),
  };
}

/** A request may repeat who asked for it. */
function withoutActor(request: string, name: string): string {
  const isActor = (key: string, value: unknown) => key === 'actor' && value === name;
  return JSON.stringify(
    JSON.parse(request, (key, value: unknown) => (isActor(key, value) ? erasedText : value)) as unknown,
  );
}

/** Why a job ended without the name of who cancelled it; undefined where they did not. */
function withoutCanceller(job: Job, name: string): Pick<Job, 'failure' | 'failureZh'> | undefined {
  const { failure, failureZh } = job;
  if (!failure?.startsWith(`Cancelled by ${name} (`)) return undefined;
  const said = cancelSentence(job);
  const unnamed = cancelSentence({ ...job, cancelledBy: erasedText, cancelReason: null });
  return {
    failure: `${unnamed.en}${restOf(failure, said.en)}`,
    failureZh: failureZh === null ? null : `${unnamed.zh}${restOf(failureZh, said.zh)}`,
  };
}

function restOf(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : '';
}

/** Removes what ended jobs quote of the files that they read. Figures stay. */
export async function forgetQuotedTexts(writer: Writer): Promise<void> {
  const stage = jobStages.filter((each) => each !== 'queued' && each !== 'running');
  for (const { jobId, ...job } of await writer.find(Job, { kind: readingKinds, stage })) {
    const reason = job.stage === 'failed' ? because(verbatim(erasedText)) : job;
    const { failure, failureZh } = reason;
    const result = job.result === null ? null : withoutQuotes(job.result);
    if (failure !== job.failure || failureZh !== job.failureZh || result !== job.result)
      await writer.update(Job, { jobId }, { failure, failureZh, result });
  }
}

function withoutQuotes(result: string): string {
  const isQuoting = (key: string, value: unknown) => quotingLists.has(key) && Array.isArray(value);
  return JSON.stringify(JSON.parse(result, (key, value: unknown) => (isQuoting(key, value) ? [] : value)) as unknown);
}
