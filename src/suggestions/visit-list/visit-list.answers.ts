import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { VisitList } from './visit-list.js';

const preparation = z
  .object({
    kind: z.enum(['complaint', 'follow-up', 'stockout', 'silent', 'product-silent', 'declared', 'count']),
    followUpId: z.string().optional().describe('the follow-up that is to be closed'),
    complaintId: z.string().optional().describe('the complaint that is to be closed'),
    sku: z.string().optional().describe('the product that is no longer ordered'),
    text: z.string().describe('in the language that was asked for'),
    en: z.string(),
    zh: z.string(),
  })
  .meta({ id: 'Preparation', description: 'Something to prepare for a visit.' });

const visit = z
  .object({
    visitId: z.string(),
    retailerId: z.string(),
    name: z.string().nullable(),
    area: z.string().nullable(),
    route: z.string().nullable(),
    accountManager: z.string(),
    stage: z.enum(['planned', 'started', 'ended']),
    prepare: z.array(preparation),
  })
  .meta({ id: 'PreparedVisit', description: 'A visit with what to prepare for it.' });

export const visitListAnswer = z.object({ on: answerFields.day, visits: z.array(visit) }).meta({
  id: 'VisitList',
  description: 'The visits of a day, in the order of routes.',
}) satisfies z.ZodType<VisitList>;
