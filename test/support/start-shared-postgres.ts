import { createRequire } from 'node:module';
import type * as PostgresServer from './postgres-server.js';

/** Jest maps no `.js` to its `.ts` outside of the tests themselves. */
const { startPostgres, whyNoServer } = createRequire(import.meta.url)('./postgres-server.ts') as typeof PostgresServer;

let server: PostgresServer.TestServer | undefined;

/** Before the tests that run a second time on PostgreSQL: one server for all of their files, or why there is none. */
export default async function startSharedPostgres(): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return;
  const reason = whyNoServer();
  if (reason === undefined) server = await startPostgres();
  else console.log(`Tests on PostgreSQL are skipped: ${reason}.`);
  process.env['SHARED_POSTGRES_URL'] = server?.url ?? '';
  process.env['SHARED_POSTGRES_MISSING'] = reason ?? '';
}

export async function stopSharedPostgres(): Promise<void> {
  server?.stop();
  await Promise.resolve();
}
