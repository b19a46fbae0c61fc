import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { productNewsAnswer } from '../product-news/product-news.answers.js';
import { suggestionAnswers } from '../suggestion.answers.js';
import type { CallList } from './call-list.js';
import type { NextCall } from './call-list.service.js';

const { count, day } = answerFields;

const priority = z
  .object({
    kind: z.enum(['stockout', 'silent', 'new', 'declared', 'call-back']),
    text: z.string().describe('in the language that was asked for'),
    en: z.string(),
    zh: z.string(),
  })
  .meta({ id: 'CallPriority', description: 'Why a retailer is called earlier than others.' });

const call = z
  .object({
    retailerId: z.string(),
    name: z.string(),
    area: z.string(),
    class: z.string(),
    route: z.string().nullable(),
    state: z.enum(['due', 'call-back', 'missed', 'done']),
    callBackAt: z.string().nullable().describe('time HH:MM from which on it wants to be called'),
    orderId: z.string().nullable().describe('the order of the day'),
    priorities: z.array(priority).describe('the most important first'),
  })
  .meta({ id: 'ListedCall', description: 'A retailer on the call list of a day.' });

const list = z
  .object({
    on: day,
    due: count,
    callBacks: count,
    missed: count,
    done: count,
    items: z.array(call).describe('those to be called next first, those done with last'),
  })
  .meta({
    id: 'CallList',
    description: 'Whom to call on a day. Closed retailers are left out.',
  }) satisfies z.ZodType<CallList>;

const next = z
  .object({
    on: day,
    left: count.describe('calls that are left, this one included'),
    call: call.nullable().describe('null where nobody is left'),
    suggestions: suggestionAnswers.call.nullable().describe('null where nothing was forecast for the day'),
    news: productNewsAnswer.nullable().describe('what is new for the retailer, and what goes that it carries'),
  })
  .meta({ id: 'NextCall', description: 'Whom to call next, and what to suggest.' }) satisfies z.ZodType<NextCall>;

export const callListAnswers = { list, next } as const;
