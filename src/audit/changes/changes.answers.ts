import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { auditAnswers } from '../audit.answers.js';
import { knownThenAnswers } from '../known-then/known-then.answers.js';

const change = z
  .object({
    kind: z.enum(['demand', 'stock', 'quota', 'shortage', 'forecast', 'plan']),
    sku: z.string(),
    text: z.string().describe('what differs, in a sentence'),
    facts: z
      .record(z.string(), z.unknown())
      .describe('the same as figures: `before` and `after`, null where nothing was'),
    events: z.array(auditAnswers.line).describe('the newest of the events that made it so, at most 20, newest first'),
    eventCount: answerFields.count.describe('how many events made it so'),
  })
  .meta({ id: 'Change', description: 'What differs between two moments, and the events that made it so.' });

export const changesAnswers = {
  all: z
    .object({ since: knownThenAnswers.moment, until: knownThenAnswers.moment, changes: z.array(change) })
    .meta({ id: 'Changes', description: 'What changed between two moments, by kind, product and time.' }),
} as const;
