import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import type { NamedNode, PastOriginAccuracy } from './review.queries.js';

const { count, day, monday, units } = answerFields;

const node = z
  .object({
    level: z.enum(levels),
    ...{ retailerId: z.string(), area: z.string(), sku: z.string(), supplier: z.string() },
    name: z.string().nullable().describe('of its product'),
    unit: z.string().nullable().describe('measure word of its product'),
    units: units.describe('expected over all weeks of the run'),
    firstWeek: z.object({ mean: units, p10: units, p90: units }),
  })
  .meta({
    id: 'NamedNode',
    description: 'A node of a forecast in a list: what it is, and what is expected of it.',
  }) satisfies z.ZodType<NamedNode>;

const origin = z
  .object({
    runId: z.string(),
    asOf: day,
    weeks: z
      .array(
        z.object({
          week: monday,
          mean: units.describe('expected then'),
          asked: units.describe('asked for'),
          inRange: z.boolean().describe('whether that lay between p10 and p90'),
        }),
      )
      .describe('weeks of it that are over'),
    expected: units.describe('in these weeks'),
    asked: units.describe('in these weeks'),
    missed: units.describe('sum over the weeks of |expected − asked for|'),
    inRange: count.describe('weeks in which what was asked for lay in the range'),
  })
  .meta({
    id: 'PastOrigin',
    description: 'A forecast of before of the same node, and how it compares with what was then asked for.',
  }) satisfies z.ZodType<PastOriginAccuracy>;

export const reviewAnswers = {
  nodes: pageAnswer('NamedNodePage', node),
  origins: z
    .object({ items: z.array(origin).describe('the newest of each as-of date, the last date first; at most 26') })
    .meta({ id: 'PastOrigins', description: 'How forecasts of before compare with what came.' }),
} as const;
