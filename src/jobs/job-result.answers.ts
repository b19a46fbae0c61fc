import { z } from 'zod';
import { faultKinds } from '../audit/verification/fault.js';
import { answerFields } from '../http/answer-fields.js';
import { positionAnswer } from '../http/position.answer.js';
import { suspectKinds } from '../importing/checking/suspects.js';
import { importKinds } from '../importing/import-options.js';
import { encodings, separatorNames } from '../importing/tables/file-form.js';

const { count, hash, monday } = answerFields;

const inChinese = z.string().optional().describe('the same in Chinese, where it is said so');

const suspects = z.object({
  count,
  examples: z.array(z.object({ line: z.int().min(1), text: z.string(), zh: inChinese })),
});

const formReport = z
  .object({
    format: z.enum(['csv', 'xlsx']),
    encoding: z.enum(encodings).nullable().describe('null for a workbook'),
    separator: z.enum(separatorNames).nullable().describe('null for a workbook'),
    sheet: z.string().nullable().describe('null for a CSV file'),
    guessed: z
      .array(z.enum(['encoding', 'separator', 'sheet']))
      .describe('what of it nobody had said: it was found out from the file'),
    columns: z.record(z.string(), z.string()).describe('each column that is read, and its heading in the file'),
    unused: z.array(z.string()).describe('headings of columns that are not read'),
    doubts: z.array(z.string()).describe('what could have been meant otherwise, in sentences'),
    doubtsZh: z.array(z.string()).optional().describe('the same in Chinese; absent of imports before it was said'),
  })
  .meta({ id: 'FileForm', description: 'How a file was read: what was said of it, and what was guessed.' });

const importReport = z
  .object({
    kind: z.enum(importKinds),
    file: z.string(),
    form: formReport,
    rows: count.describe('rows of the file, its header not counted'),
    groups: count.describe('retailers, products, orders, visits or deliveries of the good rows'),
    recorded: count.describe('of these: new, or with something new'),
    unchanged: count.describe('of these: nothing new'),
    completed: count.describe('of the orders recorded: known before, and now given lines that were missing'),
    rejected: count.describe('rows in the rejects file'),
    rejections: z
      .array(z.object({ line: z.int().min(1), reason: z.string(), zh: inChinese }))
      .describe('the first few of them'),
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

const fault = z
  .object({
    kind: z.enum(faultKinds),
    position: positionAnswer.describe('where it is; the last position where it can be, where only a range is known'),
    after: positionAnswer.nullable().describe('where only a range is known: it is after this position'),
    stream: z.string().nullable(),
    expected: z.string(),
    found: z.string(),
  })
  .meta({ id: 'Fault', description: 'Something in the store that is not as it was recorded, and where.' });

const reached = positionAnswer.nullable();
const reach = z
  .object({
    exported: reached.describe('position of the last exported checkpoint'),
    checkpoints: reached.describe('position of the last checkpoint in the store'),
    signed: reached.describe('position of the last checkpoint that is signed by the public key given'),
    seen: reached.describe('position of the newest event that read models or forecasts had seen as it still is'),
    limits: z.array(z.string()).describe('what this cannot show, in sentences'),
  })
  .meta({ id: 'VerificationReach', description: 'What the store was compared with, and how far that reaches.' });

const verification = z
  .object({
    events: count,
    streams: count,
    position: positionAnswer,
    digest: hash.describe('SHA-256 (hex) over the hashes of all events in order'),
    faultCount: count,
    faults: z
      .array(fault)
      .describe('the most precise first, then in order of position; at most the first hundred of each kind'),
    reach,
  })
  .meta({ id: 'Verification', description: 'Whether every event is as it was recorded.' });

const rebuild = z
  .object({
    projection: z.string().describe('`all`, or its name'),
    projections: z.array(z.string()).describe('the read models that were made anew'),
    position: positionAnswer,
    kept: z.string().optional().describe('where the file that was found damaged is kept'),
  })
  .meta({ id: 'RebuildResult', description: 'Which read models were rebuilt, and up to which event.' });

const knownModel = z
  .object({
    position: positionAnswer,
    recordedAt: answerFields.instant,
    rows: count.describe('rows of the file'),
    file: z.string().describe('file of what was known, to be fetched from `/api/results`'),
  })
  .meta({ id: 'KnownModelResult', description: 'Everything that was known at a moment.' });

/** What a job gives, by its kind. */
export const jobResultAnswers = { importReport, prediction, simulation, verification, rebuild, knownModel } as const;
