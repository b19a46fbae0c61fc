import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema, idSchema, labelSchema, textSchema } from '../field.schemas.js';
import type { CloseComplaint, RecordComplaint } from './complaint.commands.js';
import { complaintSubjects } from './complaint.events.js';

export const recordComplaintSchema = bodyObject({
  complaintId: idSchema,
  retailerId: idSchema,
  complainedOn: daySchema,
  about: z.enum(complaintSubjects),
  text: textSchema,
  sku: idSchema.optional(),
  orderId: idSchema.optional(),
  visitId: idSchema.optional(),
  dueOn: daySchema.optional(),
  assignedTo: labelSchema.optional(),
}) satisfies z.ZodType<RecordComplaint['data']>;

export const closeComplaintSchema = bodyObject({ closedOn: daySchema, outcome: textSchema }) satisfies z.ZodType<
  CloseComplaint['data']
>;
