import { z } from 'zod';
import type { CancelOrder, ChangeOrderLine, GrantOrder, PlaceOrder, ReleaseHeldLines } from './phone-order.commands.js';
import type { RecordMissedCall } from './missed-call.decider.js';

const id = z.string().trim().min(1).max(100);
const units = z.int().min(0);
const reason = z.string().trim().min(1).max(500);

export const placeOrderSchema = z.object({
  orderId: id,
  retailerId: id,
  orderedOn: z.iso.date(),
  takenBy: id,
  lines: z
    .array(
      z.object({
        sku: id,
        requested: z.int().min(1),
        suggested: units.optional(),
        unitPriceMinor: units.optional(),
      }),
    )
    .min(1)
    .max(2000),
}) satisfies z.ZodType<PlaceOrder['data']>;

export const changeOrderLineSchema = z.object({ sku: id, to: units, reason }) satisfies z.ZodType<
  ChangeOrderLine['data']
>;

export const grantOrderSchema = z.object({
  lines: z.array(z.object({ sku: id, granted: units, cutBy: z.enum(['quota', 'supply']).optional() })).max(2000),
}) satisfies z.ZodType<GrantOrder['data']>;

export const cancelOrderSchema = z.object({ reason }) satisfies z.ZodType<CancelOrder['data']>;

const figures = z.object({ requested: units, granted: units, delivered: units, unitPriceMinor: units.optional() });

export const releaseHeldLinesSchema = z.object({
  resolution: z.enum(['accepted', 'repaired']),
  lines: z.array(z.object({ line: units, figures: figures.optional() })).min(1),
  reason,
}) satisfies z.ZodType<ReleaseHeldLines['data']>;

export const missedCallSchema = z.object({
  retailerId: id,
  dueOn: z.iso.date(),
  cause: z.string().trim().min(1).max(500),
}) satisfies z.ZodType<RecordMissedCall['data']>;
