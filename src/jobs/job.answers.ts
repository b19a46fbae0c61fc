import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { jobResultAnswers } from './job-result.answers.js';

const one = z
  .object({
    jobId: z.string(),
    kind: z.enum(['import', 'predict', 'simulate', 'verify', 'rebuild']),
    stage: z.enum(['running', 'done', 'failed']),
    progress: answerFields.share.describe('share that is done, 0 … 1'),
    result: z
      .union([
        jobResultAnswers.importReport,
        jobResultAnswers.prediction,
        jobResultAnswers.simulation,
        jobResultAnswers.verification,
        jobResultAnswers.rebuild,
      ])
      .optional()
      .describe('once done, by kind'),
    failure: z.string().optional().describe('once failed'),
  })
  .meta({ id: 'Job', description: 'How far a job is.' });

export const jobAnswers = { one, all: z.array(one).describe('the jobs that are remembered') } as const;
