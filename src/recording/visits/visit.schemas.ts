import { z } from 'zod';
import { bodyObject, confirmableBody } from '../../http/body-object.js';
import {
  daySchema,
  idSchema,
  labelSchema,
  mostLines,
  priceMinorSchema,
  textOf,
  textSchema,
  unitsSchema,
} from '../field.schemas.js';
import type {
  CompleteFollowUp,
  CorrectCount,
  CorrectShelfPrice,
  CountStock,
  DeclareDemand,
  EndVisit,
  GiveFeedback,
  ObserveShelf,
  PlanVisit,
  StartVisit,
} from './visit.commands.js';

export const planVisitSchema = bodyObject({
  visitId: idSchema,
  retailerId: idSchema,
  plannedOn: daySchema,
  accountManager: labelSchema,
}) satisfies z.ZodType<PlanVisit['data']>;

/** The visit's id stands in the address. */
export const startVisitSchema = bodyObject({
  startedOn: daySchema,
  retailerId: idSchema.optional(),
  accountManager: labelSchema.optional(),
}) satisfies z.ZodType<Omit<StartVisit['data'], 'visitId'>>;

export const countStockSchema = confirmableBody({
  countedOn: daySchema,
  counts: z
    .array(bodyObject({ sku: idSchema, quantity: unitsSchema }))
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<CountStock['data']>;

export const observeShelfSchema = confirmableBody({
  observedOn: daySchema,
  products: z
    .array(bodyObject({ sku: idSchema, onShelf: z.boolean(), shelfPriceMinor: priceMinorSchema.optional() }))
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<ObserveShelf['data']>;

export const declareDemandSchema = bodyObject({
  declaredOn: daySchema,
  declarations: z
    .array(bodyObject({ sku: idSchema, from: daySchema, to: daySchema, quantity: unitsSchema }))
    .min(1)
    .max(mostLines),
}) satisfies z.ZodType<DeclareDemand['data']>;

export const giveFeedbackSchema = bodyObject({
  givenOn: daySchema,
  text: textSchema,
  sku: idSchema.optional(),
  followUp: bodyObject({
    followUpId: idSchema,
    task: textSchema,
    dueOn: daySchema,
    assignedTo: labelSchema.optional(),
  }).optional(),
}) satisfies z.ZodType<GiveFeedback['data']>;

export const correctCountSchema = confirmableBody({
  countedOn: daySchema,
  sku: idSchema,
  quantity: unitsSchema,
  reason: textOf(500),
}) satisfies z.ZodType<CorrectCount['data']>;

export const correctShelfPriceSchema = confirmableBody({
  observedOn: daySchema,
  sku: idSchema,
  shelfPriceMinor: priceMinorSchema,
  reason: textOf(500),
}) satisfies z.ZodType<CorrectShelfPrice['data']>;

/** The follow-up's id stands in the address. */
export const completeFollowUpSchema = bodyObject({ doneOn: daySchema, outcome: textSchema }) satisfies z.ZodType<
  Omit<CompleteFollowUp['data'], 'followUpId'>
>;

export const endVisitSchema = bodyObject({ endedOn: daySchema, summary: textSchema.optional() }) satisfies z.ZodType<
  EndVisit['data']
>;
