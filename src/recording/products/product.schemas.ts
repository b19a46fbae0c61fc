import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, labelSchema, priceMinorSchema, textOf, unitsSchema } from '../field.schemas.js';
import type { ChangeProductDetails, DiscontinueProduct, RegisterProduct } from './product.commands.js';
import { schemaMessage } from '../../http/expectation.js';
import { atLeastOneOf } from '../../kernel/expectations.js';

const details = bodyObject({
  name: labelSchema,
  brand: labelSchema,
  category: labelSchema,
  supplier: labelSchema,
  priceBand: labelSchema.optional(),
  unit: textOf(16).optional(),
  packSize: z.int().min(1).max(1_000_000),
  purchasePriceMinor: priceMinorSchema.optional(),
  unitPriceMinor: priceMinorSchema.optional(),
  retailPriceMinor: priceMinorSchema.optional(),
  marginShare: z.number().min(0).max(10).optional(),
  holdingShare: z.number().gt(0).max(10).optional(),
  leastUnits: unitsSchema.optional(),
});

export const registerProductSchema = details.extend({ sku: idSchema }) satisfies z.ZodType<RegisterProduct['data']>;

export const changeProductDetailsSchema = details
  .partial()
  .refine(
    (given) => Object.keys(given).length > 0,
    schemaMessage(atLeastOneOf(Object.keys(details.shape))),
  ) satisfies z.ZodType<ChangeProductDetails['data']>;

export const discontinueProductSchema = bodyObject({ discontinuedOn: daySchema }) satisfies z.ZodType<
  DiscontinueProduct['data']
>;
