import { DomainError } from './domain-error.js';

/** A retailer class that no retailer is of. */
export function unknownClass(field: string, found: string): DomainError {
  const expected = 'a class that retailers are of';
  return new DomainError('class-unknown', `${field}: expected ${expected}, found ${found}.`, [
    { field, expected, found },
  ]);
}
