import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { ComplaintEvent } from './complaint.events.js';

/** What the retailer said, who is to settle it, and how it was settled. */
export const complaintPersonalFields: PersonalFields<ComplaintEvent> = {
  ComplaintRecorded: ['text', 'assignedTo'],
  ComplaintClosed: ['outcome'],
};
