import { checkPeriod, dayFrom } from '../../kernel/day-order.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { eachProductOnce } from '../../kernel/expectations.js';
import { filledText } from '../../kernel/text.js';
import { requireReason } from '../../kernel/require-reason.js';
import type { IssueNotice, NoticeCommand, WithdrawNotice } from './notice.commands.js';
import type { NoticeEvent, NoticeIssued } from './notice.events.js';

export type NoticeState =
  | { readonly stage: 'none' }
  | { readonly stage: 'issued'; readonly issued: NoticeIssued['data']; readonly withdrawnOn?: string };

/** A notice is issued once, and may be withdrawn. Another text is another notice. */
export const notice: Decider<NoticeState, NoticeCommand, NoticeEvent> = {
  initial: { stage: 'none' },

  decide({ type, data }, state) {
    return type === 'IssueNotice' ? issue(data, state) : withdraw(data, state);
  },

  evolve(state, { type, data }) {
    if (type === 'NoticeIssued') return { stage: 'issued', issued: data };
    return state.stage === 'none' ? state : { ...state, withdrawnOn: data.withdrawnOn };
  },
};

function issue(data: IssueNotice['data'], state: NoticeState): NoticeEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('notice-exists', {
      en: `Notice ${data.noticeId} was already issued.`,
      zh: `公告 ${data.noticeId} 此前已发布。`,
    });
  checkPeriod({ from: 'from', to: 'until' }, data.from, data.until);
  filledText('en', data.en);
  filledText('zh', data.zh);
  data.skus.forEach((sku, i) => {
    if (data.skus.indexOf(sku) < i) throw invalid(`skus.${i}`, eachProductOnce, sku);
  });
  return [{ type: 'NoticeIssued', data }];
}

function withdraw({ withdrawnOn, reason }: WithdrawNotice['data'], state: NoticeState): NoticeEvent[] {
  if (state.stage === 'none')
    throw new DomainError('notice-unknown', { en: 'The notice was never issued.', zh: '没有这条公告记录。' });
  const { noticeId, from } = state.issued;
  if (state.withdrawnOn === withdrawnOn) return [];
  if (state.withdrawnOn !== undefined)
    throw new DomainError('notice-withdrawn', {
      en: `Notice ${noticeId} was already withdrawn on ${state.withdrawnOn}.`,
      zh: `公告 ${noticeId} 已于 ${state.withdrawnOn} 撤回。`,
    });
  dayFrom('withdrawnOn', withdrawnOn, from, { en: 'the beginning of the notice', zh: '公告开始日期' });
  requireReason(reason, { en: 'A notice is withdrawn only with a reason.', zh: '撤回公告须填写原因。' });
  return [{ type: 'NoticeWithdrawn', data: { noticeId, withdrawnOn } }];
}
