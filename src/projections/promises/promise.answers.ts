import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { PersonsPromises } from './assemble-promises.js';

const { count, day } = answerFields;
const kind = z.enum(['follow-up', 'complaint']);

const item = z.object({
  kind,
  id: z.string(),
  retailerId: z.string(),
  name: z.string().nullable().describe('of the retailer; null where it is not known'),
  madeOn: day,
  text: z.string().describe('what is to be done, or what was complained of'),
});

const person = z
  .object({
    person: z.string().describe('who was named, else the account manager of the visit or who recorded the complaint'),
    open: count,
    overdue: count,
    due: z.array(
      z.object({
        dueOn: day.nullable().describe('null of complaints for which no day was set'),
        daysLate: count,
        items: z.array(item),
      }),
    ),
    closed: z.array(
      z.object({
        kind,
        closed: count,
        late: count.describe('after their due day'),
        meanDaysToClose: z.number().min(0).describe('from the promise to its end, to a tenth of a day'),
      }),
    ),
  })
  .meta({ id: 'PersonsPromises', description: 'What one person is to settle, and how long it took lately.' });

export const promisesAnswer = z
  .object({ on: day, closedSince: day.describe('first day of what counts as closed lately'), people: z.array(person) })
  .meta({
    id: 'Promises',
    description: 'Follow-ups and complaints by person and due day, with the time to close.',
  }) satisfies z.ZodType<{ on: string; closedSince: string; people: readonly PersonsPromises[] }>;
