import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { ProductNews } from './product-news.js';

const { day, minor } = answerFields;

const item = z
  .object({
    sku: z.string(),
    name: z.string(),
    category: z.string(),
    unit: z.string().nullable(),
    packSize: z.int().min(1),
    unitPriceMinor: minor.nullable(),
    day: day.describe('since when it is known, or the last day on which it is sold'),
    text: z.string().describe('in the language that was asked for'),
    en: z.string(),
    zh: z.string(),
  })
  .meta({ id: 'ProductNewsItem', description: 'A product that is new, or about to be delisted.' });

export const productNewsAnswer = z
  .object({
    on: day,
    retailerId: z.string().nullable().describe('null where it was asked for all retailers'),
    added: z.array(item).describe('registered within eight weeks, the newest first'),
    leaving: z.array(item).describe('sold for eight weeks more at most, the first to go first'),
  })
  .meta({
    id: 'ProductNews',
    description: 'What changes in the range around a day, for all retailers or for one.',
  }) satisfies z.ZodType<ProductNews>;
