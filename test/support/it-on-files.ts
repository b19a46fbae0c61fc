import { it } from '@jest/globals';

type Test = Parameters<typeof it>[1];

/** A test of the files of the embedded profile, in a file of tests that also runs on PostgreSQL: skipped there, with the reason. */
export function itOnFiles(name: string, test: Test, timeoutMs?: number): void {
  if (process.env['DATABASE_URL']) it.skip(`${name} (skipped: it is about the files of the embedded profile)`, test);
  else it(name, test, timeoutMs);
}
