import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { positionAnswer } from '../http/position.answer.js';

const { count, day, instant } = answerFields;

const line = z
  .object({
    position: positionAnswer,
    stream: z.string(),
    revision: z.int().min(1),
    type: z.string().describe('type of the event'),
    sentence: z.string(),
    occurredOn: day,
    recordedAt: instant,
    actor: z.string(),
    role: z.string(),
    confirmed: z.array(z.string()).nullable().describe('codes that were asked back and confirmed'),
    startedAs: z.string().nullable().describe('the own role of the actor, where the system acted for them'),
    reason: z.string().nullable(),
    data: z.record(z.string(), z.unknown()).describe('the data of the event'),
  })
  .meta({ id: 'HistoryLine', description: 'One line of a history: who did what when and why.' });

const history = z
  .object({
    items: z.array(line).describe('newest first'),
    total: count,
    begunAt: instant
      .nullable()
      .describe('when the first event of its own was recorded; null where it has none, as a person'),
    before: positionAnswer.nullable().describe('ask for what was before it to go on; null at the beginning'),
  })
  .meta({ id: 'History', description: 'What happened to an entity, or what an actor did.' });

export const auditAnswers = { line, history } as const;
