import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { positionAnswer } from '../../http/position.answer.js';
import type { Notice } from '../../read-models/entities/notices.entity.js';

const { day, instant, revision } = answerFields;

const one = z
  .object({
    noticeId: z.string(),
    fromDay: day,
    untilDay: day,
    en: z.string(),
    zh: z.string(),
    skus: z.array(z.string()),
    issuedBy: z.string(),
    issuedAt: instant,
    position: positionAnswer,
    withdrawnOn: day.nullable().describe('from this day on it does not hold'),
    withdrawnAt: instant.nullable(),
    revision,
  })
  .meta({ id: 'Notice', description: 'A supply notice as it was issued.' }) satisfies z.ZodType<Notice>;

export const noticeAnswers = { one, page: pageAnswer('NoticePage', one) } as const;
