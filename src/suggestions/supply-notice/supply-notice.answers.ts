import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { suggestionAnswers } from '../suggestion.answers.js';
import type { SupplyNotice } from './supply-notice.js';

const { day, share, units } = answerFields;
const sentence = {
  text: z.string().describe('in the language that was asked for'),
  en: z.string(),
  zh: z.string(),
};

const classShare = z.object({
  retailerClass: z.string().describe('* where it holds for every class'),
  from: day,
  to: day,
  limit: units.describe('units per retailer'),
  share: share.describe('of all units that the quotas of these days allow'),
});

const product = z
  .object({
    sku: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    packSize: z.int().min(1),
    shortages: z.array(z.object({ from: day, until: day.nullable(), cause: z.string() })),
    shares: z.array(classShare),
    substitutes: z.array(suggestionAnswers.substitute),
    ...sentence,
  })
  .meta({
    id: 'NoticedProduct',
    description: 'A scarce product: why, from when to when, who gets how much, and what replaces it.',
  });

const issued = z
  .object({
    noticeId: z.string(),
    from: day,
    until: day,
    issuedBy: z.string(),
    issuedAt: answerFields.instant,
    skus: z.array(z.string()),
  })
  .meta({ id: 'IssuedNotice', description: 'The notice that was issued for a day.' });

export const supplyNoticeAnswer = z
  .object({
    on: day,
    until: day,
    issued: issued
      .nullable()
      .describe('the notice whose texts these are; null where they are drawn up from what is known'),
    ...sentence,
    products: z.array(product),
  })
  .meta({
    id: 'SupplyNotice',
    description: 'What is scarce, in one text that everybody who speaks to retailers gives.',
  }) satisfies z.ZodType<SupplyNotice>;
