import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { sellThroughAnswers } from '../../projections/stock-position/sell-through.answers.js';
import { stockPositionAnswers } from '../../projections/stock-position/stock-position.answers.js';
import { auditAnswers } from '../audit.answers.js';
import { knownThenAnswers } from '../known-then/known-then.answers.js';

const { monday, units } = answerFields;
const added = z.int().describe('units that the event added; below 0 where it took away');

const effect = auditAnswers.line
  .extend({ requested: added, granted: added, delivered: added })
  .meta({ id: 'WeekEffect', description: 'An event, and what it added to the units of a week.' });

const part = auditAnswers.line
  .extend({
    units: added,
    part: z.enum(['counted', 'delivered', 'on-order']).describe('to what of the stock it added'),
  })
  .meta({ id: 'StockPart', description: 'An event that a stock position is made from, and what it added to it.' });

const estimate = z
  .object({
    kind: z.enum(['observed', 'censored', 'missing', 'from-counts']),
    estimate: units.nullable().describe('units of demand; null where nothing is known'),
    carried: units.describe('units asked for that repeat the wish'),
    wish: z
      .object({ units, weekOf: monday.describe('week in which it was told last') })
      .nullable()
      .describe('a wish that had been refused and still stood'),
    sold: sellThroughAnswers.week
      .nullable()
      .describe('what the counts around the week say; null where they say nothing, or the orders say all'),
    missed: z.boolean().describe('whether the retailer was not reached in the week'),
  })
  .meta({ id: 'EstimateLineage', description: 'What a week of orders is taken for, and what that follows from.' });

export const figureLineageAnswers = {
  demand: z
    .object({
      week: knownThenAnswers.week,
      estimate: estimate.nullable(),
      effects: z.array(effect).describe('oldest first; they add up to the week'),
    })
    .meta({ id: 'DemandLineage', description: 'A week of demand as the sum of what its events added.' }),
  stock: z
    .object({ stock: stockPositionAnswers.one, parts: z.array(part).describe('oldest first') })
    .meta({ id: 'StockLineage', description: 'A stock position with the events that it is made from.' }),
} as const;
