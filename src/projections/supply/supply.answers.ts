import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';

const { day, units } = answerFields;

const quota = z
  .object({
    sku: z.string(),
    quotaId: z.string(),
    retailerClass: z.string().describe('`*`: any'),
    fromDay: day,
    toDay: day,
    unitLimit: units,
  })
  .meta({
    id: 'Quota',
    description: 'Units one retailer of a class may be granted from `fromDay` to `toDay`, both included.',
  }) satisfies z.ZodType<Quota>;

const shortage = z
  .object({
    sku: z.string(),
    fromDay: day,
    untilDay: day.nullable().describe('last short day: as foreseen while it lasts, as it was when it has ended'),
    cause: z.string(),
    ended: z.boolean(),
  })
  .meta({
    id: 'Shortage',
    description: 'A time in which the manufacturer could not deliver what was wanted.',
  }) satisfies z.ZodType<Shortage>;

export const supplyAnswers = {
  quotas: pageAnswer('QuotaPage', quota),
  shortages: pageAnswer('ShortagePage', shortage),
} as const;
