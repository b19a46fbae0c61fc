import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { forecastAnswers } from '../forecasting/runs/forecast.answers.js';
import { jobStages } from '../read-models/entities/job.entity.js';
import { jobKinds } from '../read-models/jobs/job-kinds.js';
import { jobResultAnswers } from './job-result.answers.js';

const cancel = z.object({
  actor: z.string(),
  role: z.string(),
  reason: z.string().optional(),
  at: answerFields.instant,
});

const one = z
  .object({
    jobId: z.string(),
    kind: z.enum(jobKinds),
    stage: z.enum(jobStages),
    step: z.string().describe('what it does at present'),
    progress: answerFields.share.describe('share that is done, 0 … 1'),
    actor: z.string().describe('who asked for it'),
    role: z.string(),
    queuedAt: answerFields.instant,
    startedAt: answerFields.instant.optional().describe('when it began first'),
    endedAt: answerFields.instant.optional(),
    result: z
      .union([
        jobResultAnswers.importReport,
        jobResultAnswers.prediction,
        jobResultAnswers.simulation,
        jobResultAnswers.verification,
        jobResultAnswers.rebuild,
        jobResultAnswers.knownModel,
        forecastAnswers.run,
      ])
      .optional()
      .describe('once done, by kind; of an import that was cancelled: what it had recorded'),
    failure: z.string().optional().describe('once failed or cancelled: why, and what was recorded'),
    failureZh: z.string().optional().describe('the same in Chinese; absent of jobs of older versions'),
    cancel: cancel.optional().describe('who asked that it be cancelled'),
  })
  .meta({ id: 'Job', description: 'How far a job is.' });

export const jobAnswers = {
  one,
  all: z.array(one).describe('the jobs that are remembered, the newest first'),
} as const;
