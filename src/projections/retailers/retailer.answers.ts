import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Retailer } from '../../read-models/entities/retailers.entity.js';

const { day } = answerFields;

const one = z
  .object({
    retailerId: z.string(),
    name: z.string(),
    area: z.string(),
    class: z.string(),
    businessType: z.string(),
    route: z.string().nullable(),
    orderDay: z.int().min(1).max(7).nullable().describe('ISO weekday on which it is called, 1 Monday … 7 Sunday'),
    orderCycle: z.int().min(1).describe('weeks between two calls'),
    firstCall: day.nullable().describe('a day of a week with a call, from which the cycle is counted'),
    listed: z.boolean().describe('whether it was registered or is on a master file'),
    closedOn: day.nullable().describe('the last day on which it is called'),
    closedRecordedOn: day.nullable().describe('the day on which that was recorded'),
    revision: answerFields.revision,
  })
  .meta({ id: 'Retailer', description: 'A retailer as it is now.' }) satisfies z.ZodType<Retailer>;

export const retailerAnswers = { one, page: pageAnswer('RetailerPage', one) } as const;
