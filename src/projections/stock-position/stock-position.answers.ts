import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';

const { day, units } = answerFields;

const one = z
  .object({
    sku: z.string(),
    lastCountedOn: day,
    lastCount: units,
    deliveredSince: units.describe('units that arrived after the count'),
    onOrder: units.describe('units granted and not yet delivered'),
  })
  .meta({
    id: 'StockPosition',
    description: 'What stands at a retailer and what is on its way, as far as it was counted.',
  }) satisfies z.ZodType<StockPosition>;

export const stockPositionAnswers = { one, all: z.array(one).describe('by product') } as const;
