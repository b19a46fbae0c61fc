import { z } from 'zod';
import { bodyObject, confirmableBody } from '../../http/body-object.js';
import {
  daySchema,
  idSchema,
  mostLines,
  priceMinorSchema,
  someUnitsSchema,
  textOf,
  unitsSchema,
} from '../field.schemas.js';
import type {
  CancelOrder,
  ChangeOrderLine,
  CorrectOrder,
  GrantOrder,
  PlaceOrder,
  RejectHeldLines,
  ReleaseHeldLines,
} from './phone-order.commands.js';
import type { AgreeCallBack, EndCallWithoutOrder, RecordMissedCall } from './call.decider.js';
import { schemaMessage } from '../../http/expectation.js';
import { atLeastOneOf } from '../../kernel/expectations.js';

const reason = textOf(500);

export const placeOrderSchema = confirmableBody({
  orderId: idSchema,
  retailerId: idSchema,
  orderedOn: daySchema,
  takenBy: idSchema,
  lines: z
    .array(
      bodyObject({
        sku: idSchema,
        requested: someUnitsSchema,
        suggested: unitsSchema.optional(),
        unitPriceMinor: priceMinorSchema.optional(),
        why: textOf(500).optional(),
        insteadOf: bodyObject({ sku: idSchema, wished: someUnitsSchema }).optional(),
      }),
    )
    .min(1)
    .max(mostLines),
  refused: z
    .array(bodyObject({ sku: idSchema, suggested: someUnitsSchema, why: textOf(500).optional() }))
    .max(mostLines)
    .optional(),
}) satisfies z.ZodType<PlaceOrder['data']>;

export const changeOrderLineSchema = confirmableBody({ sku: idSchema, to: unitsSchema, reason }) satisfies z.ZodType<
  ChangeOrderLine['data']
>;

export const grantOrderSchema = bodyObject({
  lines: z
    .array(bodyObject({ sku: idSchema, granted: unitsSchema, cutBy: z.enum(['quota', 'supply']).optional() }))
    .max(mostLines),
}) satisfies z.ZodType<GrantOrder['data']>;

export const correctOrderSchema = confirmableBody({
  sku: idSchema,
  requested: unitsSchema.optional(),
  granted: unitsSchema.optional(),
  unitPriceMinor: priceMinorSchema.optional(),
  reason,
}).refine(
  ({ requested, granted, unitPriceMinor }) => [requested, granted, unitPriceMinor].some((each) => each !== undefined),
  schemaMessage(atLeastOneOf(['requested', 'granted', 'unitPriceMinor'])),
) satisfies z.ZodType<CorrectOrder['data']>;

export const cancelOrderSchema = bodyObject({ reason }) satisfies z.ZodType<CancelOrder['data']>;

const figures = bodyObject({
  requested: unitsSchema,
  granted: unitsSchema,
  delivered: unitsSchema,
  unitPriceMinor: priceMinorSchema.optional(),
});

export const releaseHeldLinesSchema = bodyObject({
  resolution: z.enum(['accepted', 'repaired']),
  lines: z
    .array(bodyObject({ line: z.int().min(1), figures: figures.optional() }))
    .min(1)
    .max(mostLines),
  reason,
}) satisfies z.ZodType<ReleaseHeldLines['data']>;

export const rejectHeldLinesSchema = bodyObject({
  lines: z
    .array(bodyObject({ line: z.int().min(1) }))
    .min(1)
    .max(mostLines),
  reason,
}) satisfies z.ZodType<RejectHeldLines['data']>;

export const missedCallSchema = bodyObject({
  retailerId: idSchema,
  dueOn: daySchema,
  cause: textOf(500),
}) satisfies z.ZodType<RecordMissedCall['data']>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');

export const callBackSchema = bodyObject({
  retailerId: idSchema,
  dueOn: daySchema,
  callBackOn: daySchema,
  callBackAt: timeOfDay.optional(),
  note: textOf(500).optional(),
}) satisfies z.ZodType<AgreeCallBack['data']>;

export const callWithoutOrderSchema = bodyObject({
  retailerId: idSchema,
  dueOn: daySchema,
  why: textOf(500),
}) satisfies z.ZodType<EndCallWithoutOrder['data']>;
