import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { complaint } from './complaint.decider.js';

const given = specify(complaint);
const data = {
  ...{ complaintId: 'c', retailerId: '2190', complainedOn: '2026-11-24' },
  ...{ about: 'delivery' as const, text: '两箱破损 two cases were broken', dueOn: '2026-11-30' },
};
const record = { type: 'RecordComplaint', data } as const;
const recorded = { type: 'ComplaintRecorded', data } as const;
const settled = { closedOn: '2026-11-26', outcome: 'replaced' };
const close = { type: 'CloseComplaint', data: settled } as const;
const closed = { type: 'ComplaintClosed', data: { complaintId: 'c', retailerId: '2190', ...settled } } as const;

describe('a complaint', () => {
  it('is recorded once', () => {
    given().when(record).then(recorded)();
    given(recorded).when(record).thenRefused('complaint-exists')();
  });
  it('is due on its day or later, and says something', () => {
    given()
      .when({ ...record, data: { ...data, dueOn: '2026-11-23' } })
      .thenRefused('invalid')();
    given()
      .when({ ...record, data: { ...data, text: ' ' } })
      .thenRefused('invalid')();
  });
  it('is closed once, with what came of it', () => {
    given(recorded).when(close).then(closed)();
    given(recorded, closed).when(close).thenNothing()();
    given(recorded, closed)
      .when({ ...close, data: { ...settled, outcome: 'refunded' } })
      .thenRefused('complaint-closed')();
    given(recorded)
      .when({ ...close, data: { ...settled, closedOn: '2026-11-23' } })
      .thenRefused('invalid')();
    given().when(close).thenRefused('complaint-unknown')();
  });
});
