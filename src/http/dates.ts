import { z } from 'zod';
import { invalid } from '../kernel/domain-error.js';
import { Between, LessThanOrEqual, MoreThanOrEqual, type FindOperator } from 'typeorm';

/** A business date. */
export const daySchema = z.iso.date('expected a date YYYY-MM-DD');

/** A month. */
export const monthSchema = z
  .string('expected a month YYYY-MM')
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month YYYY-MM');

/** Days from `from` to `to`, both included; open where absent. */
export const daysSchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });

/** The condition on a column of dates; undefined where both ends are open. @throws {DomainError} 'invalid' where it ends before it begins */
export function within({ from, to }: z.infer<typeof daysSchema>): FindOperator<string> | undefined {
  if (from && to && to < from) throw invalid('to', `a day not before ${from}`, to);
  if (from && to) return Between(from, to);
  if (from) return MoreThanOrEqual(from);
  return to ? LessThanOrEqual(to) : undefined;
}
