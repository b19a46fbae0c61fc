import { checkPeriod, dayFrom } from '../../kernel/day-order.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { filledText } from '../../kernel/text.js';
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
  if (state.stage !== 'none') throw new DomainError('notice-exists', `Notice ${data.noticeId} was already issued.`);
  checkPeriod({ from: 'from', to: 'until' }, data.from, data.until);
  filledText('en', data.en);
  filledText('zh', data.zh);
  data.skus.forEach((sku, i) => {
    if (data.skus.indexOf(sku) < i) throw invalid(`skus.${i}`, 'each product once', sku);
  });
  return [{ type: 'NoticeIssued', data }];
}

function withdraw({ withdrawnOn, reason }: WithdrawNotice['data'], state: NoticeState): NoticeEvent[] {
  if (state.stage === 'none') throw new DomainError('notice-unknown', 'The notice was never issued.');
  const { noticeId, from } = state.issued;
  if (state.withdrawnOn === withdrawnOn) return [];
  if (state.withdrawnOn !== undefined)
    throw new DomainError('notice-withdrawn', `Notice ${noticeId} was already withdrawn on ${state.withdrawnOn}.`);
  dayFrom('withdrawnOn', withdrawnOn, from, 'the beginning of the notice');
  if (!reason.trim())
    throw new DomainError('reason-missing', 'A notice is withdrawn only with a reason.', [
      { field: 'reason', expected: 'why, in a few words', found: 'nothing' },
    ]);
  return [{ type: 'NoticeWithdrawn', data: { noticeId, withdrawnOn } }];
}
