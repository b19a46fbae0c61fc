import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import {
  daySchema,
  idSchema,
  labelSchema,
  mostLines,
  someUnitsSchema,
  textOf,
  textSchema,
  unitsSchema,
} from '../field.schemas.js';
import type { CompleteDelivery, CorrectDelivery, DispatchDelivery } from './delivery.commands.js';

export const dispatchDeliverySchema = bodyObject({
  deliveryId: idSchema,
  orderId: idSchema,
  retailerId: idSchema,
  dispatchedOn: daySchema,
  driver: labelSchema.optional(),
  lines: z
    .array(bodyObject({ sku: idSchema, quantity: someUnitsSchema }))
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<DispatchDelivery['data']>;

/** The delivery's id stands in the address. */
export const correctDeliverySchema = bodyObject({
  sku: idSchema,
  delivered: unitsSchema,
  refused: unitsSchema.optional(),
  reason: textOf(500),
}) satisfies z.ZodType<Omit<CorrectDelivery['data'], 'deliveryId'>>;

/** The delivery's id stands in the address. */
export const completeDeliverySchema = bodyObject({
  orderId: idSchema.optional(),
  retailerId: idSchema.optional(),
  deliveredOn: daySchema,
  lines: z
    .array(
      bodyObject({
        sku: idSchema,
        delivered: unitsSchema,
        refused: unitsSchema.optional(),
        refusal: textSchema.optional(),
      }),
    )
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<Omit<CompleteDelivery['data'], 'deliveryId'>>;
