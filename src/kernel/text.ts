import { invalid } from './domain-error.js';
import { aFilledText } from './expectations.js';

/** Passes a text that says something. @throws {DomainError} 'invalid' naming `field` where it is empty or blank. */
export function filledText(field: string, value: string): string {
  if (!value.trim()) throw invalid(field, aFilledText, value);
  return value;
}
