import type { Message } from '../../kernel/message.js';

interface OfComplaint {
  readonly complaintId: string;
  readonly retailerId: string;
}
/** What a complaint is about. */
export const complaintSubjects = ['delivery', 'product', 'price', 'supply', 'service', 'other'] as const;
export type ComplaintSubject = (typeof complaintSubjects)[number];

/** The retailer complained: of what, in its own words. First event of stream `complaint-{complaintId}`. */
export type ComplaintRecorded = Message<
  'ComplaintRecorded',
  OfComplaint & {
    readonly complainedOn: string;
    readonly about: ComplaintSubject;
    readonly text: string;
    readonly sku?: string;
    readonly orderId?: string;
    readonly visitId?: string;
    /** by when it is to be settled, and by whom */
    readonly dueOn?: string;
    readonly assignedTo?: string;
  }
>;
/** The complaint was settled, and how. */
export type ComplaintClosed = Message<
  'ComplaintClosed',
  OfComplaint & { readonly closedOn: string; readonly outcome: string }
>;

export type ComplaintEvent = ComplaintRecorded | ComplaintClosed;
