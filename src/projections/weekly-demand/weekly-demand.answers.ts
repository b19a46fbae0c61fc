import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import type { NodeDemand } from './node-demand.queries.js';
import type { DemandOfWeek } from './weekly-demand.queries.js';

const { monday, units } = answerFields;

const week = z
  .object({
    retailerId: z.string(),
    sku: z.string(),
    weekOf: monday,
    requested: units,
    granted: units,
    delivered: units,
    carried: units.describe('units of `requested` that repeat a wish refused in the weeks before: no new demand'),
    kind: z
      .enum(['observed', 'censored', 'missing', 'from-counts'])
      .describe('what orders say of demand: all of it, at least so much, nothing; or what stock counts say'),
    estimate: units.nullable().describe('units of demand; null where nothing is known'),
  })
  .meta({
    id: 'WeeklyDemand',
    description: 'Units one retailer asked for, was granted and received of one product in one week.',
  }) satisfies z.ZodType<DemandOfWeek>;

const node = z
  .object({
    level: z.enum(levels),
    ...{ retailerId: z.string(), area: z.string(), sku: z.string(), supplier: z.string() },
    weeks: z
      .array(z.object({ weekOf: monday, requested: units, granted: units, delivered: units }))
      .describe('weeks of which all orders are known, and in which there were any; oldest first'),
  })
  .meta({
    id: 'NodeDemand',
    description: 'Units asked for, granted and delivered week by week at a level at which demand is forecast.',
  }) satisfies z.ZodType<NodeDemand>;

export const weeklyDemandAnswers = {
  node,
  page: pageAnswer('WeeklyDemandPage', week),
} as const;
