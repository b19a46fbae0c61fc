import { z } from 'zod';
import { stockPositionAnswers } from '../../projections/stock-position/stock-position.answers.js';
import { auditAnswers } from '../audit.answers.js';
import { knownThenAnswers } from '../known-then/known-then.answers.js';

const added = z.int().describe('units that the event added; below 0 where it took away');

const effect = auditAnswers.line
  .extend({ requested: added, granted: added, delivered: added })
  .meta({ id: 'WeekEffect', description: 'An event, and what it added to the units of a week.' });

const part = auditAnswers.line
  .extend({ part: z.enum(['counted', 'delivered', 'on-order']).describe('what of the stock the event says') })
  .meta({ id: 'StockPart', description: 'An event that a stock position is made from.' });

export const figureLineageAnswers = {
  demand: z
    .object({ week: knownThenAnswers.week, effects: z.array(effect).describe('oldest first; they add up to the week') })
    .meta({ id: 'DemandLineage', description: 'A week of demand as the sum of what its events added.' }),
  stock: z
    .object({ stock: stockPositionAnswers.one, parts: z.array(part).describe('oldest first') })
    .meta({ id: 'StockLineage', description: 'A stock position with the events that it is made from.' }),
} as const;
