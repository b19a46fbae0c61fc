import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { retailerCall } from './call.decider.js';

const given = specify(retailerCall);
const of = { retailerId: '2190', dueOn: '2026-11-24' };
const miss = { type: 'RecordMissedCall', data: { ...of, cause: 'nobody answered' } } as const;
const missed = { type: 'CallMissed', data: miss.data } as const;
const agree = { type: 'AgreeCallBack', data: { ...of, callBackOn: '2026-11-24', callBackAt: '15:30' } } as const;
const agreed = { type: 'CallBackAgreed', data: agree.data } as const;
const end = { type: 'EndCallWithoutOrder', data: { ...of, why: 'enough in stock' } } as const;

describe('a call', () => {
  it('is missed once', () => {
    given().when(miss).then(missed)();
    given(missed).when(miss).thenNothing()();
  });
  it('is put off, and put off again, after it was missed too', () => {
    given(missed).when(agree).then(agreed)();
    given(agreed).when(agree).thenNothing()();
    const later = { ...agree, data: { ...agree.data, callBackOn: '2026-11-25' } };
    given(agreed)
      .when(later)
      .then({ ...agreed, data: later.data })();
  });
  it('is not put off to a day before it', () =>
    given()
      .when({ ...agree, data: { ...agree.data, callBackOn: '2026-11-23' } })
      .thenRefused('invalid')());
  it('ends once without an order', () => {
    given(agreed).when(end).then({ type: 'CallEndedWithoutOrder', data: end.data })();
    given({ type: 'CallEndedWithoutOrder', data: end.data }).when(end).thenNothing()();
  });
});
