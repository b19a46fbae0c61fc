import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { Complaint } from '../../read-models/entities/complaints.entity.js';
import { complaintSubjects } from '../../recording/complaints/complaint.events.js';

const { count, day } = answerFields;

const one = z
  .object({
    complaintId: z.string(),
    retailerId: z.string(),
    complainedOn: day,
    about: z.enum(complaintSubjects),
    text: z.string().describe('in the words of the retailer'),
    sku: z.string().nullable(),
    orderId: z.string().nullable(),
    visitId: z.string().nullable(),
    dueOn: day.nullable(),
    assignedTo: z.string().describe('who was named to settle it, or who recorded it'),
    closedOn: day.nullable(),
    outcome: z.string().nullable(),
    daysToClose: count.nullable().describe('from the complaint to its end; null while it is open'),
    revision: answerFields.revision,
  })
  .meta({
    id: 'Complaint',
    description: 'What a retailer complained of, and what came of it.',
  }) satisfies z.ZodType<Complaint>;

export const complaintAnswers = { one, page: pageAnswer('ComplaintPage', one) } as const;
