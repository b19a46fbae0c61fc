import { dayName } from '../fields/day-number.js';
import type { CellFormat } from './cell-formats.js';
import { SaidError } from '../../kernel/said-error.js';

/** A cell as it stands in a sheet. */
export interface RawCell {
  /** `n` number, `s` number of a shared text, `str` and `inlineStr` text, `b` truth value, `e` error, `d` date. */
  readonly type: string;
  readonly value: string;
  readonly formula: boolean;
  readonly format: CellFormat;
}

const secondsPerDay = 86_400;
/** Serial numbers of 1970-01-01 in the two systems of counting days. */
const [from1900, from1904] = [25_569, 24_107];
const lastDay = 2_958_465;
/** Spreadsheets hold 15 digits; what stands behind them comes from binary fractions. */
const digits = 15;

/** The text of a cell as a CSV file would have it: dates as `YYYY-MM-DD`, numbers without grouping or currency. */
export function cellText({ type, value, formula, format }: RawCell, strings: readonly string[], since1904: boolean) {
  switch (type) {
    case 's':
      return sharedString(strings, value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    case 'n':
      if (value === '') return formula ? '#FORMULA!' : '';
      return numberText(Number(value), format, since1904);
    default:
      return value;
  }
}

function sharedString(strings: readonly string[], value: string): string {
  const text = strings[Number(value)];
  if (text === undefined)
    throw new SaidError({
      en: `expected one of ${strings.length} texts of the workbook, found number ${value}`,
      zh: `工作簿有 ${strings.length} 个文本，实际引用第 ${value} 个`,
    });
  return text;
}

function numberText(number: number, format: CellFormat, since1904: boolean): string {
  if (format === 'date') return dateText(number, since1904);
  const text = String(Number(number.toPrecision(digits)));
  return format && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

/** The day of a serial number, with its time where it has one. What is no day stays a number. */
function dateText(serial: number, since1904: boolean): string {
  const seconds = Math.round(serial * secondsPerDay);
  const whole = Math.floor(seconds / secondsPerDay);
  if (!(whole >= (since1904 ? 0 : 1) && whole <= lastDay)) return String(serial);
  // Counting from 1900 has a 29 February that the year did not have.
  if (!since1904 && whole === 60) return '1900-02-29';
  const shift = since1904 ? from1904 : from1900 - (whole < 60 ? 1 : 0);
  const time = seconds - whole * secondsPerDay;
  return time === 0 ? dayName(whole - shift) : `${dayName(whole - shift)} ${clockTime(time)}`;
}

function clockTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
