import { z } from 'zod';
import { importKinds } from '../importing/import-options.js';
import type { FilePreview } from '../importing/preview-file.js';
import { encodings, separatorNames } from '../importing/tables/file-form.js';

const fit = z.object({
  kind: z.enum(importKinds),
  required: z.array(z.string()).describe('columns that must be there'),
  oneOf: z.array(z.string()).describe('columns of which one must be there'),
  optional: z.array(z.string()),
  columns: z.record(z.string(), z.string()).describe('each column that was found, and its heading in the file'),
  missing: z.array(z.string()).describe('required columns that were not found'),
});

export const previewAnswers = {
  one: z
    .object({
      form: z.object({
        format: z.enum(['csv', 'xlsx']),
        encoding: z.enum(encodings).nullable().describe('null for a workbook'),
        separator: z.enum(separatorNames).nullable().describe('null for a workbook'),
        sheet: z.string().nullable().describe('null for a CSV file'),
        guessed: z.array(z.enum(['encoding', 'separator', 'sheet'])).describe('what of it nobody had said'),
        doubts: z.array(z.string()).describe('what could have been meant otherwise, in sentences'),
        doubtsZh: z.array(z.string()).describe('the same in Chinese'),
      }),
      sheets: z.array(z.string()).describe('of a workbook: the sheets that are shown'),
      headings: z.array(z.string()),
      rows: z
        .array(z.object({ line: z.int().min(1), cells: z.array(z.string()) }))
        .describe('the first rows; long cells are cut off'),
      kind: z.enum(importKinds).nullable().describe('what it is most probably; null where no heading is known'),
      kinds: z.array(fit).describe('how well it fits each kind'),
    })
    .meta({
      id: 'FilePreview',
      description: 'The beginning of a file, and what it could be.',
    }) satisfies z.ZodType<FilePreview>,
} as const;
