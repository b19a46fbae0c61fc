import type { Message } from '../../kernel/message.js';
import type { ComplaintSubject } from './complaint.events.js';

export type RecordComplaint = Message<
  'RecordComplaint',
  {
    complaintId: string;
    retailerId: string;
    complainedOn: string;
    about: ComplaintSubject;
    text: string;
    sku?: string;
    orderId?: string;
    visitId?: string;
    dueOn?: string;
    assignedTo?: string;
  }
>;
/** Says how the complaint was settled. */
export type CloseComplaint = Message<'CloseComplaint', { closedOn: string; outcome: string }>;

export type ComplaintCommand = RecordComplaint | CloseComplaint;
