import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { notice } from './notice.decider.js';

const given = specify(notice);
const data = {
  ...{ noticeId: 'n', from: '2026-11-24', until: '2026-12-07' },
  ...{ en: 'A is short.', zh: 'A 缺货。', skus: ['A'] },
};
const issue = { type: 'IssueNotice', data } as const;
const issued = { type: 'NoticeIssued', data } as const;
const withdraw = { type: 'WithdrawNotice', data: { withdrawnOn: '2026-11-30', reason: 'it came' } } as const;
const withdrawn = { type: 'NoticeWithdrawn', data: { noticeId: 'n', withdrawnOn: '2026-11-30' } } as const;

describe('a notice', () => {
  it('is issued once', () => {
    given().when(issue).then(issued)();
    given(issued).when(issue).thenRefused('notice-exists')();
  });
  it('holds for a period, says something in both languages, and names each product once', () => {
    for (const wrong of [{ until: '2026-11-23' }, { en: ' ' }, { zh: '' }, { skus: ['A', 'A'] }])
      given()
        .when({ ...issue, data: { ...data, ...wrong } })
        .thenRefused('invalid')();
  });
  it('is withdrawn once, with a reason, not before it began', () => {
    given(issued).when(withdraw).then(withdrawn)();
    given(issued, withdrawn).when(withdraw).thenNothing()();
    const later = { ...withdraw, data: { ...withdraw.data, withdrawnOn: '2026-12-01' } };
    given(issued, withdrawn).when(later).thenRefused('notice-withdrawn')();
    given(issued)
      .when({ ...withdraw, data: { ...withdraw.data, withdrawnOn: '2026-11-23' } })
      .thenRefused('invalid')();
    given(issued)
      .when({ ...withdraw, data: { ...withdraw.data, reason: ' ' } })
      .thenRefused('reason-missing')();
    given().when(withdraw).thenRefused('notice-unknown')();
  });
});
