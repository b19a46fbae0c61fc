import { z } from 'zod';
import { daySchema } from '../../http/dates.js';
import { languages } from '../../kernel/language.js';
import { positionSchema } from '../../http/position.js';
import { historyQuery, type HistoryQuery } from './history-query.js';

/** A parameter that may be given several times. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat())
  .optional();

const time = z.string().describe('a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z');

const looked = z.object({
  entity: several.describe('what the events concern, several: all of them. retailer-2190, product-11296, order-…'),
  actor: z.string().optional().describe('who recorded it'),
  type: several.describe('type of the event; several: any of them'),
  technical: z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional()
    .describe('false: without checkpoints and requests of forecasts, unless `type` names them'),
  text: z.string().optional().describe('words in names, notes, reasons and other free text; all of them'),
  from: daySchema.optional().describe('first day on which it was true'),
  to: daySchema.optional().describe('last day on which it was true'),
  recordedFrom: time.optional(),
  recordedTo: time.optional(),
  before: positionSchema.optional().describe('only what was recorded before this position'),
});

/** A page of what is found. */
export const searchSchema = looked.extend({ limit: z.coerce.number().int().min(1).max(500).default(50) });

/** Everything that is found. */
export const exportSchema = looked.extend({
  limit: z.coerce.number().int().min(1).optional().describe('at most so many of the newest; all where absent'),
  language: z.enum(languages).optional().describe('of the sentences; that of Accept-Language where absent'),
});

/** What is looked for. @throws {DomainError} 'invalid' */
export function queryOf(search: z.infer<typeof looked>): HistoryQuery {
  return historyQuery(search);
}
