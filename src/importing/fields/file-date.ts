import { invalid } from '../../kernel/domain-error.js';
import { businessDate, isBusinessDate } from '../../kernel/quantities.js';

/** Year, month and day with the same sign between them, or with 年, 月 and 日; a time of day may follow. */
const written =
  /^(?:(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(\d{4})([-/.])(\d{1,2})\5(\d{1,2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * A day as files write it: `2026-01-05`, `2026-1-5`, `2026/1/5`, `2026.1.5`, `2026年1月5日`. A time of day after it is passed over.
 * The year stands first, so that no day is taken for a month.
 * @returns the business date, `YYYY-MM-DD`
 * @throws {DomainError} 'invalid' naming `field` where it is no such day
 */
export function fileDate(field: string, text: string): string {
  return businessDate(field, isBusinessDate(text) ? text : isoDate(field, text));
}

function isoDate(field: string, text: string): string {
  const [, year, month, day, otherYear, , otherMonth, otherDay] = written.exec(text) ?? [];
  const [y, m, d] = [year ?? otherYear, month ?? otherMonth, day ?? otherDay];
  const iso = y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : '';
  if (!isBusinessDate(iso))
    throw invalid(
      field,
      { en: 'a date YYYY-MM-DD, 2026/1/5 or 2026年1月5日', zh: '日期，如 2026-01-05、2026/1/5 或 2026年1月5日' },
      text,
    );
  return iso;
}
