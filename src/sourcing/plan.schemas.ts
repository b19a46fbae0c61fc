import { z } from 'zod';
import { bodyObject } from '../http/body-object.js';
import { daySchema, monthSchema } from '../http/dates.js';
import type { PlanRequest } from './plan-request.js';
import { schemaMessage } from '../http/expectation.js';
import { eachProductOnce } from '../kernel/expectations.js';

const units = z.int().min(0).max(1_000_000_000);
const id = z.string().trim().min(1).max(200);

export const planRequestSchema = bodyObject({
  from: daySchema,
  weeks: z.int().min(1).max(104).optional(),
  runId: id.optional(),
  stock: z
    .array(bodyObject({ sku: id, onHand: units, onOrder: units.default(0) }))
    .max(100_000)
    .refine((stock) => new Set(stock.map(({ sku }) => sku)).size === stock.length, schemaMessage(eachProductOnce))
    .default([]),
}) satisfies z.ZodType<PlanRequest>;

export const allocationSchema = bodyObject({
  sku: id,
  available: units,
  month: monthSchema.optional(),
  priority: z.array(id).max(50).default([]),
});

export type AllocationRequest = z.infer<typeof allocationSchema>;
