import { z } from 'zod';
import { daySchema, idSchema, labelSchema, textSchema, unitsSchema } from '../field.schemas.js';
import type { DeclareShortage, EndShortage, LiftQuota, SetQuota } from './supply.commands.js';

/** What a request's body says of a command whose product, and perhaps quota, stands in the address. */
export type SupplyBody<Command extends { data: unknown }> = Omit<Command['data'], 'sku'>;

export const setQuotaSchema = z.object({
  quotaId: idSchema,
  retailerClass: labelSchema.describe("A retailer class, or '*' for every class."),
  from: daySchema,
  to: daySchema,
  limit: unitsSchema.describe('Units one retailer may be granted in the period.'),
}) satisfies z.ZodType<SupplyBody<SetQuota>>;

export const liftQuotaSchema = z.object({ liftedOn: daySchema }) satisfies z.ZodType<
  Omit<LiftQuota['data'], 'sku' | 'quotaId'>
>;

export const declareShortageSchema = z.object({
  from: daySchema,
  until: daySchema.optional(),
  cause: textSchema,
}) satisfies z.ZodType<SupplyBody<DeclareShortage>>;

export const endShortageSchema = z.object({ endedOn: daySchema }) satisfies z.ZodType<SupplyBody<EndShortage>>;
