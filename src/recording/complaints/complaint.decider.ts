import { dayFrom } from '../../kernel/day-order.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError } from '../../kernel/domain-error.js';
import { businessDate } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { CloseComplaint, ComplaintCommand, RecordComplaint } from './complaint.commands.js';
import type { ComplaintClosed, ComplaintEvent } from './complaint.events.js';

export type ComplaintState =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'recorded';
      readonly complaintId: string;
      readonly retailerId: string;
      readonly complainedOn: string;
      readonly closed?: ComplaintClosed['data'];
    };

/** A complaint is recorded once and closed once. */
export const complaint: Decider<ComplaintState, ComplaintCommand, ComplaintEvent> = {
  initial: { stage: 'none' },

  decide({ type, data }, state) {
    return type === 'RecordComplaint' ? record(data, state) : close(data, state);
  },

  evolve(state, { type, data }) {
    if (type === 'ComplaintClosed') return state.stage === 'none' ? state : { ...state, closed: data };
    const { complaintId, retailerId, complainedOn } = data;
    return { stage: 'recorded', complaintId, retailerId, complainedOn };
  },
};

function record(data: RecordComplaint['data'], state: ComplaintState): ComplaintEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('complaint-exists', {
      en: `Complaint ${data.complaintId} was already recorded.`,
      zh: `投诉 ${data.complaintId} 此前已登记。`,
    });
  businessDate('complainedOn', data.complainedOn);
  filledText('text', data.text);
  if (data.dueOn !== undefined)
    dayFrom('dueOn', data.dueOn, data.complainedOn, { en: 'the complaint', zh: '投诉日期' });
  return [{ type: 'ComplaintRecorded', data }];
}

function close({ closedOn, outcome }: CloseComplaint['data'], state: ComplaintState): ComplaintEvent[] {
  if (state.stage === 'none')
    throw new DomainError('complaint-unknown', { en: 'The complaint was never recorded.', zh: '没有这条投诉记录。' });
  const { complaintId, retailerId, complainedOn, closed } = state;
  if (closed?.closedOn === closedOn && closed.outcome === outcome) return [];
  if (closed)
    throw new DomainError('complaint-closed', {
      en: `Complaint ${complaintId} was already closed on ${closed.closedOn}.`,
      zh: `投诉 ${complaintId} 已于 ${closed.closedOn} 办结。`,
    });
  dayFrom('closedOn', closedOn, complainedOn, { en: 'the complaint', zh: '投诉日期' });
  filledText('outcome', outcome);
  return [{ type: 'ComplaintClosed', data: { complaintId, retailerId, closedOn, outcome } }];
}
