import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { positionAnswer } from '../../http/position.answer.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { RunHeading } from './run-headings.js';
import type { ForecastNodeView } from './forecast-node-view.js';

const { count, day, expectedUnits, hash, instant, monday, share, units } = answerFields;

const run = z
  .object({
    run: z.int().min(1).describe('number of the run within this database'),
    runId: z.string(),
    position: positionAnswer.describe('of the newest fact that the forecast could know'),
    asOf: day,
    horizon: z.int().min(1).max(104).describe('weeks'),
    holidays: z.enum(['cn', 'us', 'none']),
    codeVersion: z.string(),
    calendarVersion: z.string(),
    firstWeek: monday.describe('Monday of the first week forecast'),
    hash: hash.describe('SHA-256 (hex) over the figures'),
    nodes: count,
  })
  .meta({
    id: 'ForecastRun',
    description: 'A forecast that is kept, with what it was made from.',
  }) satisfies z.ZodType<ForecastRun>;

const heading = run
  .extend({
    madeBy: z.string().describe('who requested it'),
    madeAt: instant.describe('when it was completed'),
  })
  .meta({
    id: 'ForecastRunHeading',
    description: 'A forecast that is kept, with who made it and when.',
  }) satisfies z.ZodType<RunHeading>;

const rhythm = z
  .object({
    usualGapWeeks: z.number().min(1).describe('weeks between orders'),
    usualUnits: z.number().min(0).describe('units per order'),
    alive: share.describe('probability that it is still ordered at all, 0 … 1'),
    lastOrderWeek: monday.describe('Monday of the week of the last order'),
    orderWeeks: count.describe('weeks with an order in the last year'),
  })
  .meta({ id: 'OrderRhythm', description: 'How a retailer orders a product, as it stood on the as-of date.' });

const week = z
  .object({ week: monday, expected: expectedUnits, mean: units, p10: units, p50: units, p90: units })
  .meta({ id: 'ForecastWeek', description: 'Sales units of one week: expected, its whole number and quantiles.' });

const node = z
  .object({
    level: z.enum(levels),
    retailerId: z.string(),
    area: z.string(),
    sku: z.string(),
    supplier: z.string(),
    weeks: z.array(week),
    rhythm: rhythm.optional().describe('of retailer-sku nodes only'),
  })
  .meta({
    id: 'ForecastNode',
    description: 'The forecast of one node; keys that do not apply to its level are empty.',
  }) satisfies z.ZodType<ForecastNodeView>;

const progress = z
  .object({
    requestId: z.string(),
    stage: z.enum(['running', 'completed', 'failed', 'cancelled']),
    step: z.string(),
    share: share.describe('share that is done, 0 … 1'),
    run: run.optional().describe('once completed'),
    failure: z.string().optional().describe('once failed or cancelled: why'),
    failureZh: z.string().optional().describe('the same in Chinese'),
  })
  .meta({ id: 'ForecastProgress', description: 'Progress of a requested forecast.' });

export const forecastAnswers = {
  run,
  heading,
  runs: pageAnswer('ForecastRunPage', heading),
  node,
  nodes: pageAnswer('ForecastNodePage', node),
  progress,
} as const;
