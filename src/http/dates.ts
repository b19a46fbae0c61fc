import { z } from 'zod';
import { Between, LessThanOrEqual, MoreThanOrEqual, type FindOperator } from 'typeorm';

/** A business date. */
export const daySchema = z.iso.date('expected a date YYYY-MM-DD');

/** Days from `from` to `to`, both included; open where absent. */
export const daysSchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });

/** The condition on a column of dates; undefined where both ends are open. */
export function within({ from, to }: z.infer<typeof daysSchema>): FindOperator<string> | undefined {
  if (from && to) return Between(from, to);
  if (from) return MoreThanOrEqual(from);
  return to ? LessThanOrEqual(to) : undefined;
}
