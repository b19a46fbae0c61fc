import type { FieldFault } from './domain-error.js';
import type { Sentence } from './language.js';

/** What is asked back because it is only suspicious. Closed: a new doubt is a new code here. */
export const warningCodes = [
  'unusual-quantity',
  'part-of-pack',
  'no-order-day',
  'unusual-price',
  'unusual-count',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** A field of a command that is probably a slip: it is recorded only where its code is confirmed. */
export interface Warning extends FieldFault, Sentence {
  readonly code: WarningCode;
}
