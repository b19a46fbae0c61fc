import { invalid } from './domain-error.js';

/** Passes a text that says something. @throws {DomainError} 'invalid' naming `field` where it is empty or blank. */
export function filledText(field: string, value: string): string {
  if (!value.trim()) throw invalid(field, 'a text that is not empty', value);
  return value;
}
