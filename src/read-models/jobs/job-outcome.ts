import type { Job } from '../entities/job.entity.js';
import { whatStays, type JobKind } from './job-kinds.js';
import { SaidError } from '../../kernel/said-error.js';
import type { Sentence } from '../../kernel/language.js';

/** What a job gives: a value that JSON can hold, and the files that belong to it. */
export interface JobResult {
  readonly result: unknown;
  readonly files?: readonly string[];
}

/** How the work on a job ended. */
export type JobOutcome =
  | JobResult
  | { readonly failure: Sentence }
  /** It was stopped because somebody asked for it. `result` is what came of it until then. */
  | { readonly stoppedAfter: Sentence; readonly result?: unknown };

/** Thrown by work that was asked to stop. */
export class JobStopped extends SaidError {
  override readonly name = 'JobStopped';

  /**
   * @param done  a sentence about what it had done
   * @param result  the same for programs
   */
  constructor(
    readonly done: Sentence,
    readonly result?: unknown,
  ) {
    super({ en: `It was stopped. ${done.en}`, zh: `已停止。${done.zh}` });
  }
}

type Ending = Pick<Job, 'stage' | 'step' | 'endedAt'> & Partial<Job>;
type Running = Pick<Job, 'kind' | 'attempts' | 'resumable' | 'cancelledBy' | 'cancelledRole' | 'cancelReason'>;

/** What an outcome changes of the row. */
export function endingOf(job: Running, outcome: JobOutcome, endedAt: string): Ending {
  if ('stoppedAfter' in outcome) return cancelledAfter(job, outcome.stoppedAfter, endedAt, outcome.result);
  if ('failure' in outcome) return failed(outcome.failure, endedAt);
  return { stage: 'done', step: 'done', progress: 1, result: JSON.stringify(outcome.result), endedAt };
}

/** The change of a job that is cancelled. @param done  a sentence about what it had done */
export function cancelledAfter(job: Running, done: Sentence, endedAt: string, result?: unknown): Ending {
  return {
    ...{ stage: 'cancelled', step: 'cancelled', endedAt },
    ...because(joined(cancelSentence(job), done)),
    ...(result !== undefined && { result: JSON.stringify(result) }),
  };
}

/** Why a job ended otherwise than it should. */
export function because({ en, zh }: Sentence): Pick<Job, 'failure' | 'failureZh'> {
  return { failure: en, failureZh: zh };
}

function failed(reason: Sentence, endedAt: string): Ending {
  return { stage: 'failed', step: 'failed', ...because(reason), endedAt };
}

function joined(first: Sentence, second: Sentence): Sentence {
  return { en: `${first.en} ${second.en}`, zh: `${first.zh}${second.zh}` };
}

/** Who cancelled a job, and why. */
export function cancelSentence({
  cancelledBy,
  cancelledRole,
  cancelReason,
}: Pick<Job, 'cancelledBy' | 'cancelledRole' | 'cancelReason'>): Sentence {
  const reason = cancelReason === null ? { en: '', zh: '' } : { en: `: ${cancelReason}`, zh: `：${cancelReason}` };
  return {
    en: `Cancelled by ${cancelledBy} (${cancelledRole})${reason.en}.`,
    zh: `由 ${cancelledBy}（${cancelledRole}）取消${reason.zh}。`,
  };
}

/** How often work is begun whose process ends each time: it may be what ends them. */
const mostAttempts = 3;

/** What becomes of a running job whose process has ended: it waits again, or it has ended too. */
export function afterDeath(job: Job, at: string): Partial<Job> {
  const stays = whatStays[job.kind as JobKind];
  if (job.cancelledAt !== null) return cancelledAfter(job, stays, at);
  if (job.resumable && job.attempts < mostAttempts)
    return {
      stage: 'queued',
      runner: null,
      step: 'waiting to be begun again: the process that worked on it has ended',
    };
  const ended = job.resumable
    ? {
        en: `It was begun ${job.attempts} times, and each time the process that worked on it ended.`,
        zh: `已开始 ${job.attempts} 次，每次处理它的进程都中断。`,
      }
    : { en: 'The process that worked on it has ended.', zh: '处理它的进程已中断。' };
  return failed(joined(ended, stays), at);
}
