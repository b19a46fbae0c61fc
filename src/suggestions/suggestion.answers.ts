import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { reasonFactsAnswer } from './reason-facts.answers.js';
import type { TypedWarning } from './check-typed.js';
import type { ProductStock } from './stock/stock-answer.js';
import type { CallSuggestions, Suggestion } from './suggestion.js';

const { count, day, expectedUnits, minor, units } = answerFields;

const usualRange = z
  .object({ from: units, to: units })
  .meta({ id: 'UsualRange', description: 'Ordinary quantities, in sales units.' });

const reason = z
  .object({
    kind: z.enum([
      'short',
      'quota',
      'calendar',
      'stock',
      'on-order',
      'rhythm',
      'declared',
      'shelf-price',
      'festival',
      'season',
      'forecast',
    ]),
    text: z.string().describe('in the language that was asked for'),
    en: z.string(),
    zh: z.string(),
    facts: reasonFactsAnswer.describe('what the sentence states; of the same kind'),
    events: z
      .array(z.object({ stream: z.string(), revision: z.int().min(0).optional() }))
      .describe('events that it follows from; all of the stream where no revision is named'),
  })
  .meta({ id: 'Reason', description: 'One sentence that can be said on the phone.' });

const substitute = z
  .object({
    sku: z.string(),
    name: z.string(),
    unitPriceMinor: minor.nullable(),
    known: z.boolean().describe('whether this retailer orders it already'),
  })
  .meta({ id: 'Substitute', description: 'A product that can stand in for one that is short.' });

const one = z
  .object({
    sku: z.string(),
    name: z.string(),
    productClass: z.enum(['A', 'B', 'C']).describe('importance: decides how rarely it should run out'),
    suggested: units,
    target: units.describe('units that should be there or on their way until the delivery after next'),
    stockNow: units,
    stockRange: z
      .object({ from: units, to: units })
      .meta({ id: 'StockRange', description: 'Units that stand at the retailer, four times in five.' }),
    stockKnown: z.boolean().describe('whether the stock was counted, or is inferred from orders and expected sales'),
    onOrder: units,
    quotaLeft: units.nullable(),
    unit: z.string().nullable().describe('measure word of a sales unit; null where none is known'),
    packSize: z.int().min(1).describe('sales units per pack'),
    unitPriceMinor: minor.nullable(),
    usualRange,
    reasons: z.array(reason),
    substitutes: z.array(substitute),
  })
  .meta({
    id: 'Suggestion',
    description: 'What a retailer should order of one product, and why. Quantities are whole sales units.',
  }) satisfies z.ZodType<Suggestion>;

const call = z
  .object({
    retailerId: z.string(),
    on: day,
    runId: z.string(),
    protectionDays: z.int().min(0).describe('days until the delivery after next'),
    nextCallOn: day.nullable().describe('the next call by the calendar; null where the retailer has no order day'),
    total: count,
    items: z.array(one).describe('the most important first'),
  })
  .meta({
    id: 'CallSuggestions',
    description: 'What a clerk sees during a call.',
  }) satisfies z.ZodType<CallSuggestions>;

const warning = z
  .object({
    kind: z.enum(['much-more', 'much-less']),
    typed: units,
    usualRange,
    en: z.string(),
    zh: z.string(),
  })
  .meta({
    id: 'TypedWarning',
    description: 'Why a typed quantity is worth a second look.',
  }) satisfies z.ZodType<TypedWarning>;

const typed = z
  .object({
    units: units.describe('sales units that were typed'),
    warning: warning.nullable().describe('null where the quantity is usual'),
  })
  .meta({
    id: 'TypedQuantity',
    description: 'The sales units of a typed quantity, and whether they are far from what is usual.',
  });

const stock = z
  .object({
    sku: z.string(),
    lastCountedOn: day,
    lastCount: units,
    deliveredSince: units.describe('units that arrived after the count'),
    mean: expectedUnits,
    p10: units,
    p50: units,
    p90: units.describe('the stock stays within p90 units with a chance of 90 %'),
  })
  .meta({
    id: 'StockEstimate',
    description: 'What may stand at a retailer of a product, from its counts, deliveries and expected sales.',
  }) satisfies z.ZodType<ProductStock>;

const stocks = z.array(stock).describe('by product: those counted in the half year before and forecast');

export const suggestionAnswers = { one, call, typed, substitute, stock, stocks } as const;
