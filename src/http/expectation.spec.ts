import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { daySchema, monthSchema } from './dates.js';
import { expectation } from './expectation.js';

const units = z.int().min(1).max(9);
const cases: [schema: z.ZodType, value: unknown, expected: string][] = [
  [units, 0, 'a number ≥ 1'],
  [units, 10, 'a number ≤ 9'],
  [units, 1.5, 'a whole number'],
  [units, undefined, 'a number'],
  [z.string().min(1).max(3), '', 'a text'],
  [z.string().max(3), 'long', 'a text of at most 3 characters'],
  [z.array(units).min(2).max(3), [], 'a list of at least 2'],
  [z.array(units).max(1), [1, 2], 'a list of at most 1'],
  [z.object({}), [], 'an object'],
  [z.enum(['quota', 'supply']), 'luck', 'one of quota, supply'],
  [daySchema, undefined, 'a date YYYY-MM-DD'],
  [daySchema, '2021-02-30', 'a date YYYY-MM-DD'],
  [monthSchema, '2021-13', 'a month YYYY-MM'],
  [z.string().regex(/^a/, 'a text that begins with a'), 'b', 'a text that begins with a'],
];

describe('what was expected', () => {
  it.each(cases)('is said in words a person would use: %#', (schema, value, expected) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(expectation(issue?.message ?? '')).toBe(expected);
  });
});
