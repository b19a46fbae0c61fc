import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Wish } from '../../read-models/entities/wishes.entity.js';

const { day, units } = answerFields;

const one = z
  .object({
    wishId: z.string(),
    retailerId: z.string(),
    wishedOn: day,
    sku: z.string().nullable().describe('null until it is known which product was meant'),
    wording: z.string().nullable().describe('what the retailer said'),
    units: units.nullable(),
    cause: z.enum(['short', 'quota', 'not-sold', 'unknown-product', 'other']).nullable(),
    revision: answerFields.revision,
  })
  .meta({
    id: 'Wish',
    description: 'Something that a retailer wanted and could not order.',
  }) satisfies z.ZodType<Wish>;

export const wishAnswers = { page: pageAnswer('WishPage', one) } as const;
