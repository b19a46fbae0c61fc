import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { pageAnswer } from '../http/page.answer.js';
import type { ShortSupply } from './allocate-plan-line.js';
import type { SourcingPlan } from './plan.js';
import type { PlanHeading } from './recorded-plans.js';

const { expectedUnits, hash, instant, minor, monday, month, units } = answerFields;

const figures = {
  expected: units,
  p10: units,
  p90: units,
  owed: units.describe('units that retailers ordered before and have not received; all in the first month'),
  covered: units.describe('units on hand or coming that this month uses up, where they are known'),
  toBuy: units.describe('units to buy, in whole packs over the months so far'),
  valueMinor: minor.describe('units to buy at the purchase price, in integer minor units'),
};

const line = z
  .object({ sku: z.string(), name: z.string(), supplier: z.string(), month, ...figures })
  .meta({ id: 'PlanLine', description: 'What a product needs in one month, in whole sales units.' });

const sum = z
  .object({ supplier: z.string().describe('empty: all suppliers'), month, ...figures })
  .meta({ id: 'PlanSum', description: "Sums of a supplier's lines in one month." });

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
    stock: z.array(z.object({ sku: z.string(), onHand: units, onOrder: units })),
    months: z.array(month),
    lines: z.array(line),
    suppliers: z.array(sum),
    total: z.array(sum),
  })
  .meta({ id: 'SourcingPlan', description: 'What to buy, from whom and when.' }) satisfies z.ZodType<SourcingPlan>;

const heading = z
  .object({ ...basis, unitsToBuy: units, valueMinor: minor, drawnUpBy: z.string(), drawnUpAt: instant })
  .meta({ id: 'PlanHeading', description: 'What a list of plans says of each.' }) satisfies z.ZodType<PlanHeading>;

const share = z
  .object({ retailerId: z.string(), class: z.string(), wanted: expectedUnits, allocated: units })
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
