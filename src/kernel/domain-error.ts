import { spaced, verbatim, type Sentence } from './language.js';
import { SaidError } from './said-error.js';
import { visibleText } from './visible-text.js';

/** Every way a rule of the field can refuse a command. Closed: a new refusal is a new code here. */
export const domainErrorCodes = [
  'invalid',
  'retailer-exists',
  'retailer-unknown',
  'retailer-closed',
  'product-exists',
  'product-unknown',
  'product-discontinued',
  'visit-exists',
  'visit-unknown',
  'visit-not-started',
  'visit-ended',
  'visit-differs',
  'follow-up-unknown',
  'follow-up-done',
  'order-exists',
  'order-unknown',
  'order-cancelled',
  'order-granted',
  'order-delivered',
  'order-not-granted',
  'order-differs',
  'line-unknown',
  'line-ambiguous',
  'grant-exceeds-request',
  'grant-exceeds-quota',
  'held-line-unknown',
  'call-recorded',
  'wish-exists',
  'wish-unknown',
  'complaint-exists',
  'complaint-unknown',
  'complaint-closed',
  'notice-exists',
  'notice-unknown',
  'notice-withdrawn',
  'delivery-exists',
  'delivery-unknown',
  'delivery-completed',
  'delivery-not-completed',
  'delivery-mismatch',
  'delivery-exceeds-granted',
  'quota-unknown',
  'class-unknown',
  'day-in-future',
  'shortage-open',
  'shortage-unknown',
  'reason-missing',
  'plain-text',
  'role-unknown',
  'role-forbidden',
  'confirmation-needed',
  'confirmation-unasked',
  'key-reused',
  'conflict',
  'revision-stale',
  'forecast-unknown',
  'forecast-differs',
  'plan-unknown',
  'plan-differs',
  'store-differs',
  'rebuild-under-way',
  'not-found',
  'not-enough-history',
  'too-large',
  'upload-stalled',
  'queue-full',
  'job-ended',
  'job-running',
  'job-cancelled',
  'not-signed-in',
  'sign-in-failed',
  'sign-in-delayed',
  'session-ended',
  'access-denied',
  'password-change-needed',
  'user-exists',
  'user-unknown',
  'api-key-exists',
  'api-key-unknown',
  'last-admin',
  'account-active',
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** Which field was wrong, what was expected there and what was found. */
export interface FieldFault {
  readonly field: string;
  readonly expected: Sentence;
  readonly found: Sentence;
}

/** Where there was nothing. */
export const nothing: Sentence = { en: 'nothing', zh: '空白' };

/** A command that the rules refuse. `message` is its English sentence; HTTP numbers are added only in the problem filter. */
export class DomainError extends SaidError {
  constructor(
    readonly code: DomainErrorCode,
    /** All facts, in each language. */
    sentence: Sentence,
    readonly faults: readonly FieldFault[] = [],
    /** What else a client needs to go on; members of the problem document. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
    this.name = 'DomainError';
  }
}

/** What is wrong with a field. @param called  what the field is called in Chinese, as a column by its heading */
export function sayFault({ field, expected, found }: FieldFault, called = field): Sentence {
  return {
    en: `${field}: expected ${expected.en}, found ${found.en}.`,
    zh: `${called}：应为${spaced(expected.zh)}，实际为${spaced(found.zh)}。`,
  };
}

/** Refuses what stands in one field. @param found  as it stands there, or in words */
export function fieldError(
  code: DomainErrorCode,
  field: string,
  expected: Sentence,
  found: string | Sentence,
): DomainError {
  const fault = { field, expected, found: typeof found === 'string' ? verbatim(found) : found };
  return new DomainError(code, sayFault(fault), [fault]);
}

/** Refuses one field of a command. @param found  a value, which is shown in quotes where it is a text; undefined where there was none */
export function invalid(field: string, expected: Sentence, found: string | number | Sentence | undefined): DomainError {
  return fieldError('invalid', field, expected, typeof found === 'object' ? visible(found) : shown(found));
}

function visible({ en, zh }: Sentence): Sentence {
  return { en: visibleText(en), zh: visibleText(zh) };
}

function shown(value: string | number | undefined): string | Sentence {
  if (value === undefined) return nothing;
  return typeof value === 'string' ? visibleText(JSON.stringify(value)) : String(value);
}
