import { type z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, labelSchema, textSchema, unitsSchema } from '../field.schemas.js';
import type { DeclareShortage, EndShortage, LiftQuota, SetQuota } from './supply.commands.js';

/** What a request's body says of a command whose product, and perhaps quota, stands in the address. */
export type SupplyBody<Command extends { data: unknown }> = Omit<Command['data'], 'sku'>;

export const setQuotaSchema = bodyObject({
  quotaId: idSchema,
  retailerClass: labelSchema.describe("A retailer class, or '*' for every class."),
  from: daySchema,
  to: daySchema,
  limit: unitsSchema.describe('Units one retailer may be granted in the period.'),
}) satisfies z.ZodType<SupplyBody<SetQuota>>;

export const liftQuotaSchema = bodyObject({ liftedOn: daySchema }) satisfies z.ZodType<
  Omit<LiftQuota['data'], 'sku' | 'quotaId'>
>;

export const declareShortageSchema = bodyObject({
  from: daySchema,
  until: daySchema.optional(),
  cause: textSchema,
}) satisfies z.ZodType<SupplyBody<DeclareShortage>>;

export const endShortageSchema = bodyObject({ endedOn: daySchema }) satisfies z.ZodType<SupplyBody<EndShortage>>;
