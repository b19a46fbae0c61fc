import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import type { ReasonFacts } from './reason-facts.js';

const { count, day, minor, units } = answerFields;

const asked = z.object({ on: day, requested: units, granted: units.nullable() });

const kinds = [
  z.object({ kind: z.literal('short'), until: day.nullable() }),
  z.object({ kind: z.literal('quota'), left: units, until: day }),
  z.object({
    kind: z.literal('calendar'),
    day: day.describe('call day on which nobody calls'),
    festival: z.object({ en: z.string(), zh: z.string() }).nullable(),
    nextCallOn: day,
    days: count.describe('days until the delivery after the next call'),
  }),
  z.object({
    kind: z.literal('stock'),
    countedOn: day,
    counted: units,
    deliveredSince: units,
    least: units.describe('left four times in five between this and `most`'),
    most: units,
  }),
  z.object({ kind: z.literal('on-order'), units, orderedOn: z.array(day) }),
  z.object({
    kind: z.literal('rhythm'),
    days: count.describe('days with an order that were looked at'),
    since: day.nullable().describe('first day looked at; null where all orders were'),
    usual: z
      .object({ units, everyDays: count })
      .nullable()
      .describe('median quantity in whole packs, mean days between orders; null before three'),
    last: asked,
    before: asked.nullable(),
  }),
  z.object({
    kind: z.literal('declared'),
    declaredOn: day,
    from: day.describe('first day of the demand that was declared'),
    to: day,
    units,
  }),
  z.object({
    kind: z.literal('shelf-price'),
    observedOn: day,
    priceMinor: minor.describe('what customers were asked for, other than the guide price'),
    guidePriceMinor: minor,
  }),
  z.object({
    kind: z.literal('festival'),
    festivals: z.array(z.object({ en: z.string(), zh: z.string(), on: day })),
  }),
  z.object({ kind: z.literal('season'), percent: z.int() }),
  z.object({
    kind: z.literal('forecast'),
    until: day,
    days: count,
    expected: units,
    reserve: z.int().describe('negative where not all that is expected is worth stocking'),
    stock: units,
    stockKnown: z.boolean(),
    onOrder: units,
    need: units.describe('expected + reserve − stock − on order'),
    limit: z.enum(['short', 'quota']).nullable().describe('what keeps the order below the need'),
    quotaLeft: units.nullable(),
    suggested: units,
  }),
] as const;

/** The facts of a sentence, by its kind. */
export const reasonFactsAnswer = z.discriminatedUnion('kind', kinds).meta({
  id: 'ReasonFacts',
  description: 'What a sentence states.',
}) satisfies z.ZodType<ReasonFacts>;
