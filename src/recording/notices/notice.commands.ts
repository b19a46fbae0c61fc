import type { Message } from '../../kernel/message.js';

/** Issues a text, mostly the one that `GET /api/supply-notice` draws up. */
export type IssueNotice = Message<
  'IssueNotice',
  { noticeId: string; from: string; until: string; en: string; zh: string; skus: string[] }
>;
export type WithdrawNotice = Message<'WithdrawNotice', { withdrawnOn: string; reason: string }>;

export type NoticeCommand = IssueNotice | WithdrawNotice;
