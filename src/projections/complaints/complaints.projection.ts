import { daysBetween } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { Complaint } from '../../read-models/entities/complaints.entity.js';
import type { ComplaintEvent } from '../../recording/complaints/complaint.events.js';
import { foldRows } from '../fold-rows.js';
import { eraseFields, erasePerson } from '../erasure.js';
import type { Projection } from '../projection.js';

/** Every complaint, with what came of it. */
export const complaints: Projection<ComplaintEvent> = {
  name: 'complaints',
  version: 1,
  handles: ['ComplaintRecorded', 'ComplaintClosed'],
  tables: [Complaint],
  apply: (batch, writer) => foldRows(writer, Complaint, 'complaintId', batch, ({ data }) => data.complaintId, after),
  async erase(erasure, writer) {
    if ('retailerId' in erasure) await eraseFields(writer, Complaint, erasure, ['text', 'outcome']);
    else await erasePerson(writer, Complaint, 'assignedTo', erasure.person);
  },
};

function after(row: Complaint | undefined, event: RecordedEvent<ComplaintEvent>): Complaint | undefined {
  const { type, data, revision, metadata } = event;
  if (type === 'ComplaintClosed') {
    const { closedOn, outcome } = data;
    return row && { ...row, closedOn, outcome, daysToClose: daysBetween(row.complainedOn, closedOn), revision };
  }
  const { complaintId, retailerId, complainedOn, about, text } = data;
  const { sku = null, orderId = null, visitId = null, dueOn = null, assignedTo = metadata.actor } = data;
  const open = { closedOn: null, outcome: null, daysToClose: null };
  return {
    ...{ complaintId, retailerId, complainedOn, about, text },
    ...{ sku, orderId, visitId, dueOn, assignedTo, ...open, revision },
  };
}
