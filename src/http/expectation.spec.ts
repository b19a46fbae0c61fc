import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { daySchema, monthSchema } from './dates.js';
import { expectation, schemaMessage } from './expectation.js';

const aText = { en: 'a text that begins with a', zh: '以 a 开头的文字' };
const units = z.int().min(1).max(9);
const cases: [schema: z.ZodType, value: unknown, en: string, zh: string][] = [
  [units, 0, 'a number ≥ 1', '不小于 1 的数字'],
  [units, 10, 'a number ≤ 9', '不大于 9 的数字'],
  [units, 1.5, 'a whole number', '整数'],
  [units, undefined, 'a number', '数字'],
  [z.string().min(1).max(3), '', 'a text', '文字'],
  [z.string().max(3), 'long', 'a text of at most 3 characters', '不超过 3 个字符的文字'],
  [z.array(units).min(2).max(3), [], 'a list of at least 2', '至少 2 项的列表'],
  [z.array(units).max(1), [1, 2], 'a list of at most 1', '最多 1 项的列表'],
  [z.object({}), [], 'an object', '对象'],
  [z.enum(['quota', 'supply']), 'luck', 'one of quota, supply', 'quota、supply 之一'],
  [daySchema, undefined, 'a date YYYY-MM-DD', '日期，如 2026-01-05'],
  [daySchema, '2021-02-30', 'a date YYYY-MM-DD', '日期，如 2026-01-05'],
  [monthSchema, '2021-13', 'a month YYYY-MM', '月份，如 2026-01'],
  [z.string().regex(/^a/, schemaMessage(aText)), 'b', aText.en, aText.zh],
  [z.iso.datetime(), 'b', 'a valid ISO datetime', '有效的内容 ISO datetime'],
  [z.union([z.string(), z.null()]), 1, 'a valid input', '有效的内容'],
];

describe('what was expected', () => {
  it.each(cases)('is said in words that a person would use: %#', (schema, value, en, zh) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(expectation(issue?.message ?? '')).toEqual({ en, zh });
  });
});
