import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, textSchema } from '../field.schemas.js';
import type { AddCallDay, DropCallDay, MoveCallDay } from './call-calendar.commands.js';

/** What a request's body says of a command on the company's own calendar. */
export type CallDayBody<Command extends { data: unknown }> = Omit<Command['data'], 'company'>;

const cause = textSchema.optional();

export const moveCallDaySchema = bodyObject({
  day: daySchema,
  to: daySchema.describe('The day on which its calls are made: `day` itself to make them although it is a holiday.'),
  cause,
}) satisfies z.ZodType<CallDayBody<MoveCallDay>>;

export const dropCallDaySchema = bodyObject({ day: daySchema, cause }) satisfies z.ZodType<CallDayBody<DropCallDay>>;

export const addCallDaySchema = bodyObject({
  day: daySchema,
  orderDay: z.int().min(1).max(7).describe('ISO weekday whose retailers are called too, 1 Monday … 7 Sunday'),
  cause,
}) satisfies z.ZodType<CallDayBody<AddCallDay>>;
