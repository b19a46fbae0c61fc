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
    throw new DomainError('complaint-exists', `Complaint ${data.complaintId} was already recorded.`);
  businessDate('complainedOn', data.complainedOn);
  filledText('text', data.text);
  if (data.dueOn !== undefined) dayFrom('dueOn', data.dueOn, data.complainedOn, 'the complaint');
  return [{ type: 'ComplaintRecorded', data }];
}

function close({ closedOn, outcome }: CloseComplaint['data'], state: ComplaintState): ComplaintEvent[] {
  if (state.stage === 'none') throw new DomainError('complaint-unknown', 'The complaint was never recorded.');
  const { complaintId, retailerId, complainedOn, closed } = state;
  if (closed?.closedOn === closedOn && closed.outcome === outcome) return [];
  if (closed)
    throw new DomainError('complaint-closed', `Complaint ${complaintId} was already closed on ${closed.closedOn}.`);
  dayFrom('closedOn', closedOn, complainedOn, 'the complaint');
  filledText('outcome', outcome);
  return [{ type: 'ComplaintClosed', data: { complaintId, retailerId, closedOn, outcome } }];
}
