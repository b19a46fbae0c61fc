import { z } from 'zod';
import {
  daySchema,
  idSchema,
  labelSchema,
  mostLines,
  someUnitsSchema,
  textSchema,
  unitsSchema,
} from '../field.schemas.js';
import type { CompleteDelivery, DispatchDelivery } from './delivery.commands.js';

export const dispatchDeliverySchema = z.object({
  deliveryId: idSchema,
  orderId: idSchema,
  retailerId: idSchema,
  dispatchedOn: daySchema,
  driver: labelSchema.optional(),
  lines: z
    .array(z.object({ sku: idSchema, quantity: someUnitsSchema }))
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<DispatchDelivery['data']>;

/** The delivery's id stands in the address. */
export const completeDeliverySchema = z.object({
  orderId: idSchema.optional(),
  retailerId: idSchema.optional(),
  deliveredOn: daySchema,
  lines: z
    .array(
      z.object({
        sku: idSchema,
        delivered: unitsSchema,
        refused: unitsSchema.optional(),
        refusal: textSchema.optional(),
      }),
    )
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<Omit<CompleteDelivery['data'], 'deliveryId'>>;
