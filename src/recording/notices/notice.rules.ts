import { requireProducts } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { NoticeCommand } from './notice.commands.js';
import { notice, type NoticeState } from './notice.decider.js';
import type { NoticeEvent } from './notice.events.js';

/** Streams `notice-{noticeId}`: a notice is about products that are known. */
export const noticeRules: StreamRules<NoticeState, NoticeCommand, NoticeEvent> = {
  kind: 'notice',
  decider: notice,
  wants: ({ type, data }) => (type === 'IssueNotice' ? { products: data.skus } : {}),
  inform(command, facts) {
    if (command.type === 'IssueNotice')
      requireProducts(
        facts,
        command.data.skus.map((sku, i) => [`skus.${i}`, sku] as const),
      );
    return command;
  },
};
