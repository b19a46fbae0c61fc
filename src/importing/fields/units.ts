import { invalid } from '../../kernel/domain-error.js';
import { wholeNumberBetween } from '../../kernel/expectations.js';

const most = 1_000_000_000;

/** Whole sales units as written: digits, let pass `12.0`. @throws {DomainError} 'invalid' naming `field` */
export function units(field: string, text: string, min = 0): number {
  const value = /^\d+(\.0+)?$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= most)) throw invalid(field, wholeNumberBetween(min, most), text);
  return value;
}
