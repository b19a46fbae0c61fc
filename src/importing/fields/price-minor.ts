import { invalid } from '../../kernel/domain-error.js';

/**
 * A decimal price as integer minor units, exactly: digits are moved, nothing is multiplied as a fraction.
 * @param text e.g. `22.61`, `22.5` or `22`; zeros after the second decimal are let pass
 * @returns e.g. 2261
 * @throws {DomainError} 'invalid' naming `field`: a price is not negative and has at most 2 decimals
 */
export function priceMinor(field: string, text: string): number {
  const match = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!match)
    throw invalid(field, { en: 'a price like 22.61, at most 2 decimals', zh: '价格，如 22.61，最多 2 位小数' }, text);
  const [, whole = '', decimals = ''] = match;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
