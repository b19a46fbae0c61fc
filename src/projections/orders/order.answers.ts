import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Order } from '../../read-models/entities/orders.entity.js';
import type { OrderLine, OrderWithLines } from '../../read-models/readers/orders.reader.js';

const { day, minor, units } = answerFields;

const one = z
  .object({
    orderId: z.string(),
    retailerId: z.string(),
    orderedOn: day,
    takenBy: z.string(),
    stage: z
      .enum(['placed', 'granted', 'delivered', 'cancelled'])
      .describe('`delivered` once anything arrived; what has not is among the open lines'),
    requestedUnits: units,
    grantedUnits: units,
    revision: answerFields.revision,
  })
  .meta({ id: 'Order', description: 'An order, whatever became of it.' }) satisfies z.ZodType<Order>;

const line = z
  .object({
    orderId: z.string(),
    sku: z.string(),
    retailerId: z.string(),
    orderedOn: day,
    requested: units,
    granted: units.nullable().describe('null until allocation has answered'),
    cutBy: z.enum(['quota', 'supply']).nullable().describe('why less was granted than requested'),
    delivered: units,
    refused: units.describe('units sent back at the door'),
    outstanding: units.describe('units still to be delivered; 0 once the order is void'),
    voided: z.boolean().describe('whether the order was cancelled, and the line with it'),
    unitPriceMinor: minor.nullable(),
    suggested: units.nullable().describe('what was suggested when the line was asked for'),
    answer: z.enum(['accepted', 'changed', 'refused']).nullable().describe('to the suggestion; refused: not ordered'),
    answerWhy: z.string().nullable(),
    substituteFor: z.string().nullable().describe('the product that was wished for'),
    confirmed: z
      .array(z.string())
      .describe('codes that were asked back and confirmed with the event that said last what was requested'),
    revision: answerFields.revision.describe('of the event of the order that said last what was requested'),
  })
  .meta({
    id: 'OrderLine',
    description: 'What became of one product of an order. Lines of one product count as one.',
  }) satisfies z.ZodType<OrderLine>;

const withLines = one.extend({ lines: z.array(line).describe('by product') }).meta({
  id: 'OrderWithLines',
  description: 'An order and what became of each of its lines.',
}) satisfies z.ZodType<OrderWithLines>;

export const orderAnswers = {
  one: withLines,
  page: pageAnswer('OrderPage', one),
  openLines: pageAnswer('OpenOrderLinePage', line),
} as const;
