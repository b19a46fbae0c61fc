import { DomainError } from '../../kernel/domain-error.js';
import type { Job } from '../entities/job.entity.js';

export function unknownJob(jobId: string): DomainError {
  return new DomainError('not-found', { en: `Job ${jobId} is not known.`, zh: `没有编号为 ${jobId} 的任务。` });
}

const stages: Readonly<Record<Job['stage'], string>> = {
  queued: '等待中',
  running: '进行中',
  done: '已完成',
  failed: '已失败',
  cancelled: '已取消',
};

export function endedAlready({ jobId, stage }: Job): DomainError {
  const sentence = {
    en: `Job ${jobId}: expected one that waits or runs, found it ${stage}.`,
    zh: `任务 ${jobId} ${stages[stage]}，只有等待中或进行中的任务可以取消。`,
  };
  const expected = { en: 'a job that waits or runs', zh: '等待中或进行中的任务' };
  const found = { en: `one that is ${stage}`, zh: `${stages[stage]}的任务` };
  return new DomainError('job-ended', sentence, [{ field: 'jobId', expected, found }]);
}

export function runsAlready({ jobId, kind, actor }: Job): DomainError {
  const expected = { en: `no other ${kind} that runs`, zh: `没有其他 ${kind} 任务在进行` };
  const sentence = {
    en: `Expected ${expected.en}, found job ${jobId}, asked for by ${actor}. Wait for it, or cancel it.`,
    zh: `已有 ${kind} 任务 ${jobId} 在进行，由 ${actor} 提交。请等待它完成，或取消它。`,
  };
  const found = { en: `job ${jobId}`, zh: `任务 ${jobId}` };
  return new DomainError('job-running', sentence, [{ field: 'kind', expected, found }]);
}
