import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, mostLines, textOf } from '../field.schemas.js';
import type { IssueNotice, WithdrawNotice } from './notice.commands.js';

const text = textOf(20_000);

export const issueNoticeSchema = bodyObject({
  noticeId: idSchema,
  from: daySchema,
  until: daySchema,
  en: text,
  zh: text,
  skus: z.array(idSchema).max(mostLines).default([]),
}) satisfies z.ZodType<IssueNotice['data']>;

export const withdrawNoticeSchema = bodyObject({ withdrawnOn: daySchema, reason: textOf(500) }) satisfies z.ZodType<
  WithdrawNotice['data']
>;
