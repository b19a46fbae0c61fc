import { z } from 'zod';

/** The content of a file. */
export const fileAnswers = {
  csv: z.string().describe('a CSV file'),
  result: z.string().describe('what a job wrote: CSV, or a JSON object a line'),
  xlsx: z.string().meta({ format: 'binary', description: 'an Excel workbook' }),
} as const;
