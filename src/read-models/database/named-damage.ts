import type { DatabaseDefinition } from './database-definition.js';
import { codeOf, isDamage } from './database-faults.js';
import type { DatabaseLocation } from './location.js';
import { UnusableDatabase } from './unusable-database.js';

/** An error of a damaged file, in words: which file, what is wrong and what helps. Any other error stays as it is. */
export function namedDamage(
  { title, remedy }: DatabaseDefinition,
  location: DatabaseLocation,
  error: unknown,
): unknown {
  if (error instanceof UnusableDatabase || !isDamage(error)) return error;
  const found = codeOf(error) === 'SQLITE_NOTADB' ? 'something else' : `a damaged one (${(error as Error).message})`;
  return new UnusableDatabase(title, location, `expected a SQLite database, found ${found}. ${remedy}`, error);
}
