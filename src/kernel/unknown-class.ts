import { fieldError, type DomainError } from './domain-error.js';
import type { Sentence } from './language.js';

export const aKnownClass: Sentence = { en: 'a class that retailers are of', zh: '已有零售户的档级' };

/** A retailer class that no retailer is of. */
export function unknownClass(field: string, found: string): DomainError {
  return fieldError('class-unknown', field, aKnownClass, found);
}
