import { z } from 'zod';

/** The content of a file. */
export const fileAnswers = {
  csv: z.string().describe('a CSV file'),
  xlsx: z.string().meta({ format: 'binary', description: 'an Excel workbook' }),
} as const;
