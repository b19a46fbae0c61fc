import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { heldLineResolutions } from '../../read-models/entities/held-lines.entity.js';
import type { NamedHeldLine } from '../../read-models/readers/quarantine.reader.js';

const { day, minor, units } = answerFields;

const one = z
  .object({
    orderId: z.string(),
    line: z.int().min(1).describe('number of the line within its order'),
    retailerId: z.string(),
    retailerName: z.string().nullable(),
    orderedOn: day,
    sku: z.string(),
    productName: z.string().nullable(),
    requested: units,
    granted: units,
    delivered: units,
    unitPriceMinor: minor.nullable(),
    doubt: z.string().describe('why an import held the line, in the language that is asked for'),
    proposedUnits: units.nullable(),
    proposedPriceMinor: minor.nullable(),
    resolution: z.enum(heldLineResolutions).nullable().describe('null while it waits'),
    resolvedBy: z.string().nullable(),
  })
  .meta({
    id: 'HeldOrderLine',
    description: 'An imported line that is out of every figure until it is accepted or repaired.',
  }) satisfies z.ZodType<Omit<NamedHeldLine, 'doubtZh'>>;

export const heldLineAnswers = { page: pageAnswer('HeldOrderLinePage', one) } as const;
