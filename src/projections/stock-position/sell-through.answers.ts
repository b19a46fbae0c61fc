import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { ProductSellThrough } from './sell-through.queries.js';

const { day, monday, units } = answerFields;

const emptied = z.boolean().describe('the shelf was found empty at one of the counts: more might have been sold');

const stretch = z
  .object({
    after: day.describe('day of the first count; what was sold on it is not counted'),
    until: day.describe('day of the next count'),
    units: units.describe('first count + delivered − next count'),
    emptied,
  })
  .meta({ id: 'SellThrough', description: 'What was sold between two counts.' });

const week = z
  .object({
    weekOf: monday,
    units,
    days: z.int().min(1).max(7).describe('days of the week that lie between counts'),
    emptied,
  })
  .meta({ id: 'WeekSold', description: 'What was sold in a week, spread evenly over the days between counts.' });

const product = z.object({ sku: z.string(), stretches: z.array(stretch), weeks: z.array(week) }).meta({
  id: 'ProductSellThrough',
  description:
    'What a retailer sold of a product, as far as counts say. Two counts that contradict each other, or that lie more than ' +
    '70 days apart, say nothing. The weeks add up to the stretches.',
}) satisfies z.ZodType<ProductSellThrough>;

export const sellThroughAnswers = { stretch, week, all: z.array(product).describe('by product') } as const;
