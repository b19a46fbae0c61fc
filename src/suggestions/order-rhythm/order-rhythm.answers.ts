import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { AlertFacts, LikelyReason, ListedRhythm, RetailerRhythmAlerts } from './rhythm-alert.js';

const { count, day, units } = answerFields;
const festival = z.object({ zh: z.string(), en: z.string() });
const usual = z.object({ days: count, from: day, to: day, everyDays: z.int().min(1) });
const said = {
  text: z.string().describe('in the language that was asked for'),
  en: z.string(),
  zh: z.string(),
  events: z
    .array(z.object({ stream: z.string(), revision: z.int().min(0).optional() }))
    .describe('events that it follows from; all of the stream where no revision is named'),
};

const alertFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('due'), usual, last: day, daysSince: count }),
  z.object({ kind: z.literal('early'), usual, last: day, daysAfter: count }),
  z.object({
    kind: z.literal('silent'),
    usual: usual.nullable().describe('null where fewer than three order days are known'),
    last: day.nullable().describe('null where nothing was ordered since `since`'),
    since: day.describe('first day that was looked at'),
    daysSince: count,
  }),
]) satisfies z.ZodType<AlertFacts>;

const likely = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('stock-high'), countedOn: day, counted: units, deliveredSince: units },
    asked: units.describe('units asked for in the `askedDays` days before the last order'),
    askedDays: count,
    lastsUntil: day.nullable().describe('null where that is more than a year'),
  }),
  z.object({ kind: z.literal('stocks-high'), products: count, lasting: count }),
  z.object({
    ...{ kind: z.literal('switched'), sku: z.string(), name: z.string(), first: day, since: day, last: day },
  }),
  z.object({ kind: z.literal('call-missed'), dueOn: day, cause: z.string() }),
  z.object({ kind: z.literal('wanted-nothing'), dueOn: day, why: z.string() }),
  z.object({
    ...{ kind: z.literal('closed'), day, ahead: z.boolean() },
    ...{ festival: festival.optional(), cause: z.string().optional() },
  }),
  z.object({ kind: z.literal('sold-out'), countedOn: day }),
]) satisfies z.ZodType<LikelyReason>;

const reason = z
  .object({ facts: likely, ...said })
  .meta({ id: 'LikelyReason', description: 'Why an order is probably due, early or missing.' });

const alert = z
  .object({
    kind: z.enum(['due', 'early', 'silent']),
    sku: z.string().optional().describe('absent where it is about all orders of the retailer'),
    name: z.string().optional(),
    facts: alertFacts.describe('what the sentence states; of the same kind'),
    ...said,
    reason: reason.nullable(),
  })
  .meta({
    id: 'RhythmAlert',
    description: 'An order that is due by its rhythm, came before its time, or has stayed away.',
  });

const retailer = z
  .object({
    retailerId: z.string(),
    alert: alert.nullable().describe('of all its orders'),
    products: z.array(alert).describe('of single products: silent, early, due'),
  })
  .meta({
    id: 'RetailerOrderRhythm',
    description: 'What is remarkable in when a retailer orders.',
  }) satisfies z.ZodType<RetailerRhythmAlerts>;

const listed = retailer
  .extend({ name: z.string(), area: z.string(), class: z.string(), route: z.string().nullable() })
  .meta({
    id: 'ListedOrderRhythm',
    description: 'The same with who the retailer is.',
  }) satisfies z.ZodType<ListedRhythm>;

const list = z
  .object({ on: day, items: z.array(listed) })
  .meta({ id: 'OrderRhythmList', description: 'Retailers whose orders are due, early or missing on a day, by id.' });

export const orderRhythmAnswers = { alert, retailer, list } as const;
