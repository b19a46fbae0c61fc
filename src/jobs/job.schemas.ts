import { z } from 'zod';
import { checkpointExportSchema, publicKeySchema } from '../audit/checkpoints/checkpoint.schemas.js';
import { historyFormats } from '../audit/search/history-file.js';
import { bodyObject } from '../http/body-object.js';
import { daySchema } from '../http/dates.js';
import { importKinds } from '../importing/import-options.js';
import { encodingNames, separatorWords } from '../importing/tables/file-form.js';
import { projectionNames } from '../projections/all-projections.js';

export const importSchema = z.enum(importKinds);
export const formSchema = z.object({
  encoding: z
    .enum(Object.keys(encodingNames) as (keyof typeof encodingNames)[])
    .optional()
    .describe('of a CSV file; found out where absent'),
  separator: z
    .enum(Object.keys(separatorWords) as (keyof typeof separatorWords)[])
    .optional()
    .describe('of a CSV file; found out where absent'),
  sheet: z.string().min(1).max(100).optional().describe('of a workbook; the first visible one where absent'),
});
/** How the file is written, and which headings it has for columns. */
export const importQuerySchema = formSchema.extend({
  column: z
    .union([z.string(), z.array(z.string()).max(100)])
    .transform((given) => [given].flat())
    .optional()
    .describe(
      'NAME=HEADING: under which heading the file has a column (`NAME=`: it has none); several; found out where absent',
    ),
});
export const predictSchema = z.object({
  freq: z
    .enum(['D', 'W', 'M'])
    .describe('a row is a day, a week or a month (M: every third month a quarter, every twelfth a year)'),
  season: z.coerce.number().int().min(1).max(10_000),
  horizon: z.coerce.number().int().min(1).max(1_000),
  holidays: z.enum(['cn', 'us', 'none']).default('none'),
});
export const simulateSchema = bodyObject({
  retailers: z.int().min(1).max(100_000).default(200),
  products: z.int().min(1).max(10_000).default(60),
  weeks: z.int().min(1).max(1_000).default(156),
  seed: z.int().min(0).default(1),
  until: daySchema.optional(),
}).prefault({});
export const verifySchema = bodyObject({
  checkpoints: checkpointExportSchema.optional().describe('checkpoints that were kept outside the store'),
  publicKey: publicKeySchema.optional().describe('PEM of the key that checkpoints must be signed by'),
}).prefault({});
export const asOfSchema = bodyObject({
  at: z
    .union([z.string().regex(/^\d{1,40}$/), daySchema, z.iso.datetime()])
    .describe('a position, a day (its end) or an instant'),
  format: z.enum(historyFormats).default('jsonl'),
});
export const rebuildSchema = bodyObject({ projection: z.enum(projectionNames).optional() }).prefault({});
export const cancelSchema = bodyObject({ reason: z.string().trim().min(1).max(1_000).optional() }).prefault({});
