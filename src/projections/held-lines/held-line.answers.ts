import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { heldLineResolutions, type HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';

const { day, minor, units } = answerFields;

const one = z
  .object({
    orderId: z.string(),
    line: z.int().min(1).describe('number of the line within its order'),
    retailerId: z.string(),
    orderedOn: day,
    sku: z.string(),
    requested: units,
    granted: units,
    delivered: units,
    unitPriceMinor: minor.nullable(),
    doubt: z.string().describe('why an import held the line'),
    proposedUnits: units.nullable(),
    proposedPriceMinor: minor.nullable(),
    resolution: z.enum(heldLineResolutions).nullable().describe('null while it waits'),
    resolvedBy: z.string().nullable(),
  })
  .meta({
    id: 'HeldOrderLine',
    description: 'An imported line that is out of every figure until it is accepted or repaired.',
  }) satisfies z.ZodType<HeldOrderLine>;

export const heldLineAnswers = { page: pageAnswer('HeldOrderLinePage', one) } as const;
