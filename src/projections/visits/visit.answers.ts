import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import type { DeclaredDemand, FollowUpTask, Shelf, Visit } from '../../read-models/entities/visits.entity.js';

const { count, day, minor, units } = answerFields;

const one = z
  .object({
    visitId: z.string(),
    retailerId: z.string(),
    accountManager: z.string(),
    stage: z.enum(['planned', 'started', 'ended']),
    plannedOn: day.nullable(),
    startedOn: day.nullable(),
    endedOn: day.nullable(),
    productsCounted: count,
    demandsDeclared: count,
    summary: z.string().nullable(),
    revision: answerFields.revision,
  })
  .meta({ id: 'Visit', description: 'A visit of an account manager to a retailer.' }) satisfies z.ZodType<Visit>;

const followUp = z
  .object({
    followUpId: z.string(),
    visitId: z.string(),
    retailerId: z.string(),
    givenOn: day.describe('day of the promise'),
    feedback: z.string(),
    task: z.string(),
    dueOn: day,
    assignedTo: z.string().nullable(),
    doneOn: day.nullable(),
    outcome: z.string().nullable(),
    daysToClose: count.nullable().describe('from the promise to its end; null while it is open'),
  })
  .meta({ id: 'FollowUp', description: 'What was promised to a retailer.' }) satisfies z.ZodType<FollowUpTask>;

const declaredDemand = z
  .object({
    retailerId: z.string(),
    declaredOn: day,
    sku: z.string(),
    fromDay: day,
    toDay: day,
    quantity: units,
    visitId: z.string(),
  })
  .meta({
    id: 'DeclaredDemand',
    description: 'Units a retailer said it would need from `fromDay` to `toDay`.',
  }) satisfies z.ZodType<DeclaredDemand>;

const shelf = z
  .object({
    retailerId: z.string(),
    observedOn: day,
    sku: z.string(),
    onShelf: z.boolean(),
    shelfPriceMinor: minor.nullable(),
    visitId: z.string(),
  })
  .meta({
    id: 'ShelfObservation',
    description: 'Whether a product was on the shelf, and at what price.',
  }) satisfies z.ZodType<Shelf>;

export const visitAnswers = {
  one,
  page: pageAnswer('VisitPage', one),
  followUps: pageAnswer('FollowUpPage', followUp),
  declaredDemand: pageAnswer('DeclaredDemandPage', declaredDemand),
  shelves: pageAnswer('ShelfObservationPage', shelf),
} as const;
