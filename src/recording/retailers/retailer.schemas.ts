import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, labelSchema } from '../field.schemas.js';
import type { ChangeRetailerDetails, CloseRetailer, RegisterRetailer } from './retailer.commands.js';
import { schemaMessage } from '../../http/expectation.js';
import { atLeastOneOf } from '../../kernel/expectations.js';

const details = bodyObject({
  name: labelSchema,
  area: labelSchema,
  class: labelSchema,
  businessType: labelSchema,
  route: labelSchema.optional(),
  orderDay: z.int().min(1).max(7).optional(),
  orderCycle: z.int().min(1).max(13).optional().describe('Weeks between two calls, 1 where absent.'),
  firstCall: daySchema.optional().describe('A day of a week with a call, from which the cycle is counted.'),
});

export const registerRetailerSchema = details.extend({ retailerId: idSchema }) satisfies z.ZodType<
  RegisterRetailer['data']
>;

export const changeRetailerDetailsSchema = details
  .partial()
  .refine(
    (given) => Object.keys(given).length > 0,
    schemaMessage(atLeastOneOf(Object.keys(details.shape))),
  ) satisfies z.ZodType<ChangeRetailerDetails['data']>;

export const closeRetailerSchema = bodyObject({ closedOn: daySchema }) satisfies z.ZodType<CloseRetailer['data']>;
