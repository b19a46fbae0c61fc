import { it } from '@jest/globals';

/** A test of the files of the embedded profile, in a file of tests that also runs on PostgreSQL: skipped there. */
export const itOnFiles = process.env['DATABASE_URL'] ? it.skip : it;
