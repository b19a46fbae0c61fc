import { z } from 'zod';
import { invalid } from '../kernel/domain-error.js';
import { aDate, dayNotBefore } from '../kernel/expectations.js';
import { schemaMessage } from './expectation.js';

/** A business date. */
export const daySchema = z.iso.date(schemaMessage(aDate));

const aMonth = schemaMessage({ en: 'a month YYYY-MM', zh: '月份，如 2026-01' });

/** A month. */
export const monthSchema = z.string(aMonth).regex(/^\d{4}-(0[1-9]|1[0-2])$/, aMonth);

/** Days from `from` to `to`, both included; open where absent. */
export const daysSchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });

/** The same days. @throws {DomainError} 'invalid' where they end before they begin */
export function checkedDays({ from, to }: z.infer<typeof daysSchema>): z.infer<typeof daysSchema> {
  if (from && to && to < from) throw invalid('to', dayNotBefore(from), to);
  return { from, to };
}
