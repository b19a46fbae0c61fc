import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { OpenOrderLine, Order } from '../../read-models/entities/orders.entity.js';

const { day, units } = answerFields;

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
  })
  .meta({ id: 'Order', description: 'An order, whatever became of it.' }) satisfies z.ZodType<Order>;

const openLine = z
  .object({
    orderId: z.string(),
    sku: z.string(),
    retailerId: z.string(),
    orderedOn: day,
    requested: units,
    granted: units.nullable().describe('null until allocation has answered'),
    settled: units.describe('units delivered, or refused at the door'),
  })
  .meta({
    id: 'OpenOrderLine',
    description:
      'A line of an order that is not cancelled, of which units have neither been delivered nor refused: goods on their way.',
  }) satisfies z.ZodType<OpenOrderLine>;

export const orderAnswers = {
  one,
  page: pageAnswer('OrderPage', one),
  openLines: pageAnswer('OpenOrderLinePage', openLine),
} as const;
