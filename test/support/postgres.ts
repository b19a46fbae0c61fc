import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { createDatabase, dropDatabase, startPostgres, type TestServer, whyNoServer } from './postgres-server.js';

export { createDatabase, dropDatabase, startPostgres, type TestServer } from './postgres-server.js';

/** Why no server can be had; undefined where one can. */
const unavailable = process.env['TEST_DATABASE_URL'] ? undefined : whyNoServer();

/**
 * Tests that need PostgreSQL: each file gets a database of its own, on the server of `TEST_DATABASE_URL` or on one started for the
 * file. Where none can be started they are skipped, with the reason.
 * @param body  given a function that returns the connection string of the database, to be called in hooks and tests
 */
export function describePostgres(name: string, body: (url: () => string) => void): void {
  if (unavailable !== undefined) {
    describe(`${name} (skipped: ${unavailable})`, () => it.skip('needs PostgreSQL', () => undefined));
    return;
  }
  describe(name, () => {
    let server: TestServer | undefined;
    let database: string | undefined;
    beforeAll(async () => {
      const given = process.env['TEST_DATABASE_URL'];
      server = given === undefined ? await startPostgres() : undefined;
      database = await createDatabase(given ?? server?.url ?? '');
    }, 60_000);
    body(() => database ?? '');
    // Hooks run in the order in which they are defined: those of the body close their connections first.
    afterAll(async () => {
      if (server) server.stop();
      else if (database !== undefined) await dropDatabase(database);
    }, 60_000);
  });
}

/** The same tests on both databases: `url` gives undefined on SQLite. */
export function describeEachDatabase(name: string, body: (url: () => string | undefined) => void): void {
  describe(`${name}, on SQLite`, () => body(() => undefined));
  describePostgres(`${name}, on PostgreSQL`, body);
}
