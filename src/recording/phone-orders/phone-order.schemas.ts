import { z } from 'zod';
import {
  daySchema,
  idSchema,
  mostLines,
  priceMinorSchema,
  someUnitsSchema,
  textSchema,
  unitsSchema,
} from '../field.schemas.js';
import type { CancelOrder, ChangeOrderLine, GrantOrder, PlaceOrder, ReleaseHeldLines } from './phone-order.commands.js';
import type { RecordMissedCall } from './missed-call.decider.js';

const reason = textSchema.max(500);

export const placeOrderSchema = z.object({
  orderId: idSchema,
  retailerId: idSchema,
  orderedOn: daySchema,
  takenBy: idSchema,
  lines: z
    .array(
      z.object({
        sku: idSchema,
        requested: someUnitsSchema,
        suggested: unitsSchema.optional(),
        unitPriceMinor: priceMinorSchema.optional(),
      }),
    )
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<PlaceOrder['data']>;

export const changeOrderLineSchema = z.object({ sku: idSchema, to: unitsSchema, reason }) satisfies z.ZodType<
  ChangeOrderLine['data']
>;

export const grantOrderSchema = z.object({
  lines: z
    .array(z.object({ sku: idSchema, granted: unitsSchema, cutBy: z.enum(['quota', 'supply']).optional() }))
    .max(mostLines),
}) satisfies z.ZodType<GrantOrder['data']>;

export const cancelOrderSchema = z.object({ reason }) satisfies z.ZodType<CancelOrder['data']>;

const figures = z.object({
  requested: unitsSchema,
  granted: unitsSchema,
  delivered: unitsSchema,
  unitPriceMinor: priceMinorSchema.optional(),
});

export const releaseHeldLinesSchema = z.object({
  resolution: z.enum(['accepted', 'repaired']),
  lines: z
    .array(z.object({ line: z.int().min(1), figures: figures.optional() }))
    .min(1)
    .max(mostLines),
  reason,
}) satisfies z.ZodType<ReleaseHeldLines['data']>;

export const missedCallSchema = z.object({
  retailerId: idSchema,
  dueOn: daySchema,
  cause: textSchema.max(500),
}) satisfies z.ZodType<RecordMissedCall['data']>;
