import { z } from 'zod';
import { invalid } from '../kernel/domain-error.js';

/** A business date. */
export const daySchema = z.iso.date('expected a date YYYY-MM-DD');

/** A month. */
export const monthSchema = z
  .string('expected a month YYYY-MM')
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month YYYY-MM');

/** Days from `from` to `to`, both included; open where absent. */
export const daysSchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });

/** The same days. @throws {DomainError} 'invalid' where they end before they begin */
export function checkedDays({ from, to }: z.infer<typeof daysSchema>): z.infer<typeof daysSchema> {
  if (from && to && to < from) throw invalid('to', `a day not before ${from}`, to);
  return { from, to };
}
