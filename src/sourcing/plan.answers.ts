import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { pageAnswer } from '../http/page.answer.js';
import { positionAnswer } from '../http/position.answer.js';
import type { ShortSupply } from './allocate-plan-line.js';
import type { SourcingPlan } from './plan.js';
import type { PlanHeading } from './recorded-plans.js';

const { day, expectedUnits, hash, instant, minor, monday, month, units } = answerFields;

const figures = {
  expected: units,
  p10: units,
  p90: units,
  owed: units.describe(
    'units that retailers ordered before the first week and have not received, in the first month; of orders within the weeks what exceeds the forecast of the week',
  ),
  covered: units.describe('units on hand or coming that this month uses up, where they are known'),
  short: units.describe('units needed while the product cannot be had and no stock covers: not bought then'),
  carried: units.describe('units of those that are bought in this month, after the shortage'),
  toBuy: units.describe('units to buy, in whole packs over the months so far'),
  valueMinor: minor.nullable().describe('units to buy × price, in integer minor units; null where no price is known'),
};

const withoutPrice = units.describe('products without a known price: their purchases are not in the value');

const line = z
  .object({
    ...{ sku: z.string(), name: z.string(), supplier: z.string(), month },
    ...{
      packSize: z.int().min(1).nullable().describe('null in plans of versions that did not keep it'),
      priceMinor: minor.nullable().describe('price per sales unit; null where not known'),
    },
    priceFrom: z
      .enum(['purchase-price', 'unit-price', 'order-line'])
      .nullable()
      .describe('the product’s purchase price, else its wholesale price, else the newest order line that has one'),
    ...figures,
  })
  .meta({ id: 'PlanLine', description: 'What a product needs in one month, in whole sales units.' });

const sum = z
  .object({ supplier: z.string().describe('empty: all suppliers'), month, ...figures, withoutPrice })
  .meta({ id: 'PlanSum', description: "Sums of a supplier's lines in one month." });

const note = z
  .object({
    sku: z.string(),
    code: z.enum(['short', 'ordered-later']),
    from: day,
    until: day.nullable().describe('null where no end is known'),
    units: units.describe('units not bought while the product is short, or ordered later'),
    text: z.string().describe('in English'),
    zh: z.string().describe('the same in Chinese'),
  })
  .meta({ id: 'PlanNote', description: 'What a reader of a plan has to know of a product beside its figures.' });

const basis = {
  planId: z.string(),
  runId: z.string(),
  runHash: hash.describe('hash of the forecast run'),
  from: monday.describe('Monday of the first week'),
  weeks: z.int().min(1).max(104),
  hash: hash.describe('SHA-256 (hex) over the plan'),
};

const one = z
  .object({
    ...basis,
    asOf: day.describe('last day of which the forecast knows'),
    drawnUpOn: day,
    position: positionAnswer.describe('position up to which orders, prices and shortages were known'),
    stock: z.array(z.object({ sku: z.string(), onHand: units, onOrder: units })),
    months: z.array(month),
    lines: z.array(line),
    suppliers: z.array(sum),
    total: z.array(sum),
    notes: z.array(note),
  })
  .meta({ id: 'SourcingPlan', description: 'What to buy, from whom and when.' }) satisfies z.ZodType<SourcingPlan>;

const heading = z
  .object({
    ...basis,
    unitsToBuy: units,
    valueMinor: minor.optional(),
    withoutPrice: withoutPrice.optional(),
    drawnUpBy: z.string(),
    drawnUpAt: instant,
  })
  .meta({ id: 'PlanHeading', description: 'What a list of plans says of each.' }) satisfies z.ZodType<PlanHeading>;

const share = z
  .object({
    retailerId: z.string(),
    retailerName: z.string().nullable().describe('null where it is not known'),
    class: z.string(),
    wanted: expectedUnits,
    allocated: units,
  })
  .meta({ id: 'Allocation', description: 'What one retailer gets of a product that is short.' });

const allocation = z
  .object({
    sku: z.string(),
    available: units,
    wanted: expectedUnits,
    allocated: units,
    retailers: z.array(share),
  })
  .meta({
    id: 'ShortSupply',
    description: 'What becomes of a product that is short.',
  }) satisfies z.ZodType<ShortSupply>;

export const planAnswers = { line, one, page: pageAnswer('PlanPage', heading), allocation } as const;
