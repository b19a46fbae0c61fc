import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { positionAnswer } from '../../http/position.answer.js';
import type { CallDayChangeRow } from '../../read-models/entities/call-days.entity.js';
import type { RetailerCalls } from './retailer-calls.js';

const { day, instant } = answerFields;
const weekday = z.int().min(1).max(7).describe('ISO weekday, 1 Monday … 7 Sunday');

const change = z
  .object({
    company: z.string(),
    revision: z.int().min(1).describe('place in the stream of the calendar: the order in which changes hold'),
    kind: z.enum(['moved', 'dropped', 'added']),
    day,
    toDay: day.nullable().describe('of a moved day: when its calls are made'),
    orderDay: weekday.nullable().describe('of an added day: whose retailers are called too'),
    cause: z.string().nullable(),
    recordedAt: instant,
    position: positionAnswer,
  })
  .meta({
    id: 'CallDayChange',
    description: 'A change of call days, as it was recorded.',
  }) satisfies z.ZodType<CallDayChangeRow>;

const calls = z
  .object({
    retailerId: z.string(),
    orderDay: weekday.nullable(),
    orderCycle: z.int().min(1).describe('weeks between two calls'),
    firstCall: day.nullable(),
    calls: z.array(z.object({ on: day, deliveredOn: day.describe('when an order of that day is delivered') })),
    closures: z
      .array(
        z.object({
          day,
          festival: z.object({ en: z.string(), zh: z.string() }).optional(),
          cause: z.string().optional(),
        }),
      )
      .describe('its usual days on which it is not called, and why'),
  })
  .meta({
    id: 'RetailerCalls',
    description: 'When a retailer is called, by its rhythm and the calendar of the company.',
  }) satisfies z.ZodType<RetailerCalls>;

const festivals = z
  .object({
    items: z.array(
      z.object({
        key: z.string().describe('its stable name'),
        on: day,
        name: z.string().describe('as people call it'),
      }),
    ),
  })
  .meta({ id: 'Festivals', description: 'The festivals of a time, in the order of their days.' });

export const callDaysAnswers = { changes: pageAnswer('CallDayChangePage', change), calls, festivals } as const;
