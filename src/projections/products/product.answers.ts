import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Product } from '../../read-models/entities/products.entity.js';

const { day, minor } = answerFields;

const one = z
  .object({
    sku: z.string(),
    name: z.string(),
    brand: z.string(),
    category: z.string(),
    supplier: z.string(),
    priceBand: z.string().nullable(),
    unit: z.string().nullable().describe('measure word of a sales unit: 条, 瓶, 件 …'),
    packSize: z.int().min(1).describe('sales units per pack'),
    purchasePriceMinor: minor.nullable(),
    unitPriceMinor: minor.nullable(),
    retailPriceMinor: minor.nullable(),
    marginShare: z.number().nullable().describe('what a missing unit loses, as a share of the wholesale price'),
    holdingShare: z.number().nullable().describe('what a unit that stands for a week costs, as a share of it'),
    leastUnits: z.int().nullable().describe('less is not suggested, in sales units'),
    listed: z.boolean().describe('whether it was registered or is on a master file'),
    registeredOn: day.describe('since when it is known'),
    discontinuedOn: day.nullable().describe('the last day on which it is sold'),
    discontinuedRecordedOn: day.nullable().describe('the day on which that was recorded'),
    revision: answerFields.revision,
  })
  .meta({
    id: 'Product',
    description: 'A product as it is now. Prices are integer minor units per sales unit.',
  }) satisfies z.ZodType<Product>;

export const productAnswers = { one, page: pageAnswer('ProductPage', one) } as const;
