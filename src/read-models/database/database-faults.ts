/** SQLite refuses a value: what it was given is at fault, not the file. */
const refusedValues = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;
/** PostgreSQL: data exceptions, violated constraints, and values beyond the limits of the server. */
const refusedValueClasses = /^(22|23|54)[0-9A-Z]{3}$/;

/** The code that a database driver or the operating system gives an error; '' where it gives none. */
export function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Whether an error lies in what was to be written, or in the code that made it, not in the database or the way to it. */
export function isDataFault(error: unknown): boolean {
  const code = codeOf(error);
  return code === '' || code.startsWith('ERR_') || refusedValues.test(code) || refusedValueClasses.test(code);
}

/** Whether an error says that an SQLite file is damaged. */
export function isDamage(error: unknown): boolean {
  const { cause } = Object(error) as { cause?: unknown };
  return /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error)) || (cause !== undefined && isDamage(cause));
}

/** A part of a transaction could not be undone: the database has ended the transaction, or the connection is broken. */
export class TransactionLost extends Error {
  readonly code = 'TRANSACTION_LOST';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'TransactionLost';
  }
}
