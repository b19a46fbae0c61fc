import { InvalidArgumentError } from 'commander';
import { isBusinessDate } from '../kernel/quantities.js';

/** Reads a whole number ≥ `min`. */
export function wholeNumber(min = 1): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (!Number.isSafeInteger(value) || value < min)
      throw new InvalidArgumentError(`Expected a whole number ≥ ${min}.`);
    return value;
  };
}

/** Reads a business date. */
export function date(text: string): string {
  if (!isBusinessDate(text)) throw new InvalidArgumentError('Expected a date, YYYY-MM-DD.');
  return text;
}
