import type { Decider } from '../../kernel/decider.js';
import { invalid } from '../../kernel/domain-error.js';
import { dayNotBefore } from '../../kernel/expectations.js';
import type { Message } from '../../kernel/message.js';
import { businessDate } from '../../kernel/quantities.js';
import type { CallBackAgreed, CallEvent } from './call.events.js';

/** The retailer was not reached on its order day. */
export type RecordMissedCall = Message<'RecordMissedCall', { retailerId: string; dueOn: string; cause: string }>;
/** The retailer wants to be called again. */
export type AgreeCallBack = Message<
  'AgreeCallBack',
  { retailerId: string; dueOn: string; callBackOn: string; callBackAt?: string; note?: string }
>;
/** The retailer was reached and wants nothing. */
export type EndCallWithoutOrder = Message<'EndCallWithoutOrder', { retailerId: string; dueOn: string; why: string }>;

export type CallCommand = RecordMissedCall | AgreeCallBack | EndCallWithoutOrder;

export interface CallState {
  readonly missed: boolean;
  readonly ended: boolean;
  readonly callBack?: Pick<CallBackAgreed['data'], 'callBackOn' | 'callBackAt'>;
}

/** A call is missed once and ends once; it can be put off any number of times, never to a day before it. */
export const retailerCall: Decider<CallState, CallCommand, CallEvent> = {
  initial: { missed: false, ended: false },

  decide({ type, data }, state) {
    businessDate('dueOn', data.dueOn);
    switch (type) {
      case 'RecordMissedCall':
        return state.missed ? [] : [{ type: 'CallMissed', data }];
      case 'AgreeCallBack':
        return callBack(data, state);
      case 'EndCallWithoutOrder':
        return state.ended ? [] : [{ type: 'CallEndedWithoutOrder', data }];
    }
  },

  evolve(state, event): CallState {
    switch (event.type) {
      case 'CallMissed':
        return { ...state, missed: true };
      case 'CallBackAgreed':
        return { ...state, callBack: event.data };
      case 'CallEndedWithoutOrder':
        return { ...state, ended: true };
    }
  },
};

function callBack(data: AgreeCallBack['data'], { callBack: agreed }: CallState): CallBackAgreed[] {
  businessDate('callBackOn', data.callBackOn);
  if (data.callBackOn < data.dueOn) throw invalid('callBackOn', dayNotBefore(data.dueOn), data.callBackOn);
  const same = agreed?.callBackOn === data.callBackOn && agreed.callBackAt === data.callBackAt;
  return same ? [] : [{ type: 'CallBackAgreed', data }];
}
