import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, someUnitsSchema, textOf } from '../field.schemas.js';
import type { MatchWish, RecordWish } from './wish.commands.js';

export const recordWishSchema = bodyObject({
  wishId: idSchema,
  retailerId: idSchema,
  wishedOn: daySchema,
  sku: idSchema.optional(),
  wording: textOf(500).optional(),
  units: someUnitsSchema.optional(),
  cause: z.enum(['short', 'quota', 'not-sold', 'unknown-product', 'other']).optional(),
}) satisfies z.ZodType<RecordWish['data']>;

export const matchWishSchema = bodyObject({ sku: idSchema }) satisfies z.ZodType<MatchWish['data']>;
