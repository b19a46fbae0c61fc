import { z } from 'zod';
import { answerFields } from '../http/answer-fields.js';
import { positionAnswer } from '../http/position.answer.js';
import { suspectKinds } from '../importing/checking/suspects.js';
import { importKinds } from '../importing/import-options.js';

const { count, hash, monday } = answerFields;

const suspects = z.object({ count, examples: z.array(z.object({ line: z.int().min(1), text: z.string() })) });

const importReport = z
  .object({
    kind: z.enum(importKinds),
    file: z.string(),
    rows: count.describe('rows of the file, its header not counted'),
    groups: count.describe('retailers, products, orders, visits or deliveries of the good rows'),
    recorded: count.describe('of these: new, or with something new'),
    unchanged: count.describe('of these: nothing new'),
    completed: count.describe('of the orders recorded: known before, and now given lines that were missing'),
    rejected: count.describe('rows in the rejects file'),
    rejections: z.array(z.object({ line: z.int().min(1), reason: z.string() })).describe('the first few of them'),
    held: count.describe('order lines put in quarantine'),
    unlisted: z.object({ retailers: count, products: count }).describe('named by a row but by no master file'),
    suspects: z.partialRecord(z.enum(suspectKinds), suspects).describe('what the checks found odd'),
    rejects: z.string().nullable().describe('file of rejected rows, to be fetched from `/api/results`'),
  })
  .meta({ id: 'ImportReport', description: 'What a file holds and what became of it.' });

const prediction = z
  .object({
    series: count,
    unit: z.enum(['period', 'day', 'week', 'month', 'quarter', 'half-year', 'year']).describe('what a row is'),
    rows: count.describe('rows of the forecast file'),
    forecasts: z.string().describe('file of forecasts, to be fetched from `/api/results`'),
  })
  .meta({ id: 'PredictionResult', description: 'What the forecast of a file of series wrote.' });

const simulation = z
  .object({ retailers: count, products: count, weeks: count, seed: z.int(), start: monday, events: count })
  .meta({ id: 'SimulationResult', description: 'Options of a simulated region, and how many events it recorded.' });

const fault = z.object({ position: positionAnswer, stream: z.string(), expected: z.string(), found: z.string() });

const verification = z
  .object({
    events: count,
    streams: count,
    position: positionAnswer,
    digest: hash.describe('SHA-256 (hex) over the hashes of all events in order'),
    faults: z.array(fault).describe('at most the first hundred events that are not as they were recorded'),
  })
  .meta({ id: 'Verification', description: 'Whether every event is as it was recorded.' });

const rebuild = z
  .object({ projection: z.string().describe('`all`, or its name'), position: positionAnswer })
  .meta({ id: 'RebuildResult', description: 'Which read models were rebuilt, and up to which event.' });

/** What a job gives, by its kind. */
export const jobResultAnswers = { importReport, prediction, simulation, verification, rebuild } as const;
