import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { DeliveredOrder } from '../../read-models/readers/delivered-list.reader.js';
import type { DueLine, DueOrder, DueRoute } from '../../read-models/readers/delivery-list.reader.js';

const { count, day, units } = answerFields;

const line = z
  .object({
    sku: z.string(),
    name: z.string().nullable(),
    unit: z.string().nullable().describe('measure word of a sales unit; null where none is known'),
    outstanding: units.describe('units still to be delivered'),
    granted: z.boolean().describe('whether allocation has answered; what was requested is due until it does'),
  })
  .meta({
    id: 'DueLine',
    description: 'A product of an order that is still to be delivered.',
  }) satisfies z.ZodType<DueLine>;

const dispatch = z
  .object({
    deliveryId: z.string(),
    dispatchedOn: day,
    lines: z.array(z.object({ sku: z.string(), quantity: units.describe('units that left') })),
  })
  .meta({ id: 'Dispatch', description: 'Goods of an order that left and have not arrived.' });

const order = z
  .object({
    orderId: z.string(),
    retailerId: z.string(),
    orderedOn: day,
    name: z.string().nullable(),
    area: z.string().nullable(),
    route: z.string().nullable(),
    lines: z.array(line).describe('by product'),
    dispatches: z.array(dispatch).describe('what left and has not arrived, the first that left first'),
  })
  .meta({
    id: 'DueOrder',
    description: 'An order of which units are still to be delivered.',
  }) satisfies z.ZodType<DueOrder>;

const route = z.object({ area: z.string().nullable(), route: z.string().nullable(), orders: count }).meta({
  id: 'DueRoute',
  description: 'How many orders are to be delivered on a route.',
}) satisfies z.ZodType<DueRoute>;

export const deliveryListAnswer = z
  .object({
    on: day,
    routes: z.array(route).describe('every route on which anything is due, whatever is filtered'),
    items: z.array(order).describe('by area, route and retailer, older orders first'),
    total: count.describe('length of the whole list'),
    limit: z.int().min(1).describe('the most items of this part'),
    offset: count.describe('items before this part'),
  })
  .meta({
    id: 'DeliveryList',
    description:
      'What is to be delivered on a day: of orders taken before it, and of those of the day that allocation has answered.',
  });

const delivered = z
  .object({
    deliveryId: z.string(),
    orderId: z.string(),
    retailerId: z.string(),
    name: z.string().nullable(),
    area: z.string().nullable(),
    route: z.string().nullable(),
    lines: z.array(
      z.object({
        sku: z.string(),
        name: z.string().nullable(),
        unit: z.string().nullable().describe('measure word of a sales unit; null where none is known'),
        delivered: units.describe('units that arrived, as is known now'),
        refused: units.describe('units that were sent back at the door'),
      }),
    ),
    corrected: z.boolean().describe('whether anything was corrected afterwards'),
  })
  .meta({ id: 'DeliveredOrder', description: 'A delivery that arrived.' }) satisfies z.ZodType<DeliveredOrder>;

export const deliveredAnswer = pageAnswer('DeliveredPage', delivered);
