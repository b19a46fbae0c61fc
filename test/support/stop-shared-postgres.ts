import { createRequire } from 'node:module';
import type * as Shared from './start-shared-postgres.js';

/** After the tests that ran a second time on PostgreSQL. */
export default (createRequire(import.meta.url)('./start-shared-postgres.ts') as typeof Shared).stopSharedPostgres;
