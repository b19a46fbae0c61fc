import { z } from 'zod';

/** Fields that many answers have. */
export const answerFields = {
  day: z.iso.date().describe('business date'),
  monday: z.iso.date().describe('Monday of the week'),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('month, YYYY-MM'),
  instant: z.iso.datetime().describe('instant in UTC, ISO 8601'),
  units: z.int().min(0).describe('whole sales units'),
  expectedUnits: z.number().min(0).describe('expected sales units'),
  minor: z.int().describe('integer minor units of the currency'),
  share: z.number().min(0).max(1).describe('share, 0 … 1'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 (hex)'),
  count: z.int().min(0),
  revision: z.int().min(0).describe('events in its stream; the `ETag` of the answer that shows it alone'),
} as const;
