import { invalid } from '../../kernel/domain-error.js';

/**
 * A share as a fraction or in percent, e.g. 0.15 of `0.15`, `15%` and `15 %`.
 *
 * @throws {DomainError} 'invalid' naming `field`: a share is not negative and has at most 6 decimals
 */
export function share(field: string, text: string): number {
  const match = /^(\d{1,6}(?:\.\d{1,6})?)\s*([%％])?$/.exec(text);
  if (!match) throw invalid(field, { en: 'a share like 0.15 or 15%', zh: '比例，如 0.15 或 15%' }, text);
  const [, number, percent] = match;
  // The nearest number to the decimals as written: 1.1 % is 0.011, not 0.011000000000000001.
  return Number(percent ? `${number}e-2` : number);
}
