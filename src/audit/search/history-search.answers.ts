import { z } from 'zod';
import { positionAnswer } from '../../http/position.answer.js';
import { auditAnswers } from '../audit.answers.js';

const found = z
  .object({
    items: z.array(auditAnswers.line).describe('newest first'),
    before: positionAnswer.nullable().describe('ask for what was before it to go on; null where there is no more'),
  })
  .meta({ id: 'FoundEvents', description: 'Events of the whole history that were looked for.' });

const eventType = z
  .object({ type: z.string(), name: z.string().describe('in the language that is asked for') })
  .meta({ id: 'EventType', description: 'A type of event, by which the history can be searched.' });

export const historySearchAnswers = {
  found,
  types: z.array(eventType).describe('those that belong together side by side'),
  csv: z.string().describe('a CSV file, a row per event, newest first'),
  jsonl: z.string().describe('a JSON object per line, as `items` of the search, newest first'),
} as const;
