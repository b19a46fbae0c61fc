import type { ClientBase } from 'pg';

export const schemaVersion = 1;
/** Stands for the version as long as events are copied into the tables: they are no store yet. */
const unfinished = 0;
/** Key of the advisory lock under which the schema is made: "Alma". */
const schemaLock = 0x416c6d61;

/** On this channel each append says that there is something new. */
export const channel = 'almanac_events';

/**
 * Positions are counted in the one row of `head`, which every append locks first: so the order of commits is the order of
 * positions, which a sequence would not give. Texts are kept byte for byte, as the hash chain is made over them.
 */
const schema = `
  CREATE TABLE events.events (
    position   bigint  PRIMARY KEY,
    stream     text    COLLATE "C" NOT NULL,
    revision   integer NOT NULL,
    event_id   text    COLLATE "C" NOT NULL UNIQUE,
    type       text    COLLATE "C" NOT NULL,
    data       text    NOT NULL,
    metadata   text    NOT NULL,
    hash       text    COLLATE "C" NOT NULL,
    store_hash text    COLLATE "C" NOT NULL,
    UNIQUE (stream, revision)
  );
  CREATE TABLE events.head (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position   bigint  NOT NULL,
    store_hash text    NOT NULL
  );
  INSERT INTO events.head (position, store_hash) VALUES (0, repeat('0', 64));
  CREATE FUNCTION events.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'events are never changed or deleted'; END $$;
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE ON events.events
    FOR EACH ROW EXECUTE FUNCTION events.refuse_change();
  CREATE TRIGGER events_are_never_truncated BEFORE TRUNCATE ON events.events
    FOR EACH STATEMENT EXECUTE FUNCTION events.refuse_change();
  CREATE TRIGGER the_head_is_never_removed BEFORE DELETE OR TRUNCATE ON events.head
    FOR EACH STATEMENT EXECUTE FUNCTION events.refuse_change();
  CREATE TABLE events.schema_version (version integer NOT NULL);
  INSERT INTO events.schema_version VALUES (${schemaVersion});
`;

/** The database cannot serve as an event store; the message says why. */
export class UnusableEventsDatabase extends Error {
  constructor(found: string, options?: ErrorOptions) {
    super(`Events in PostgreSQL: ${found}`, options);
    this.name = 'UnusableEventsDatabase';
  }
}

/** The database was opened to read and holds no tables of events. */
export class NoEventTables extends UnusableEventsDatabase {
  constructor() {
    super('expected tables of events to read, found none.');
    this.name = 'NoEventTables';
  }
}

/**
 * Makes the tables where there are none; of several processes that start at once, one does. A role that may not create a schema
 * can use one that was made for it.
 * @throws {UnusableEventsDatabase} see `requireSchema`
 */
export async function prepareSchema(client: ClientBase): Promise<void> {
  if ((await versionOf(client)) === undefined) await createSchema(client);
  await requireSchema(client);
}

/**
 * @param acceptsUnfinished  whether tables into which another store is still being copied will do
 * @throws {UnusableEventsDatabase} where there are no tables of events, or newer ones
 */
export async function requireSchema(client: ClientBase, acceptsUnfinished = false): Promise<void> {
  const version = await versionOf(client);
  if (version === undefined) throw new NoEventTables();
  if (version === unfinished && !acceptsUnfinished)
    throw new UnusableEventsDatabase(
      'expected a whole store, found one into which another was not copied to the end. Run `almanac seal` again.',
    );
  if (version > schemaVersion)
    throw new UnusableEventsDatabase(
      `expected schema ${schemaVersion} at most, found ${version}: made by a newer version.`,
    );
}

/** @throws {UnusableEventsDatabase} where events were added or removed past the head, or tables restored without others */
export async function requireNewestAsHead(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ head: string; newest: string }>(
    `SELECT (SELECT position::text FROM events.head) AS head,
      (SELECT coalesce(max(position), 0)::text FROM events.events) AS newest`,
  );
  if (rows[0]?.head !== rows[0]?.newest)
    throw new UnusableEventsDatabase(
      `expected the head at the newest event, ${rows[0]?.newest}, found ${rows[0]?.head}.`,
    );
}

/**
 * Makes tables that are no store before `completeCopy`. What a copy that was not completed left is removed first.
 * @param schemas  in which there may be no table of anything else
 * @throws {UnusableEventsDatabase} where there is one
 */
export function beginCopy(client: ClientBase, schemas: readonly string[]): Promise<void> {
  return withSchemaLock(client, async () => {
    if ((await versionOf(client)) === unfinished)
      for (const name of schemas) await client.query(`DROP SCHEMA IF EXISTS ${client.escapeIdentifier(name)} CASCADE`);
    const { rows } = await client.query<{ name: string }>(
      "SELECT schemaname || '.' || tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = ANY($1) ORDER BY 1 LIMIT 1",
      [schemas],
    );
    if (rows[0])
      throw new UnusableEventsDatabase(`expected a database without a store, found one with ${rows[0].name}.`);
    await createTables(client);
    await client.query('UPDATE events.schema_version SET version = $1', [unfinished]);
  });
}

/** What was copied is a store from now on, once it is on the disk. */
export async function completeCopy(client: ClientBase): Promise<void> {
  await client.query('SET synchronous_commit = on');
  await client.query('UPDATE events.schema_version SET version = $1', [schemaVersion]);
}

function createSchema(client: ClientBase): Promise<void> {
  return withSchemaLock(client, async () => {
    if ((await versionOf(client)) === undefined) await createTables(client);
  });
}

async function createTables(client: ClientBase): Promise<void> {
  await requireUnicode(client);
  const { rowCount } = await client.query("SELECT FROM pg_namespace WHERE nspname = 'events'");
  await client.query(rowCount === 0 ? `CREATE SCHEMA events; ${schema}` : schema);
}

async function withSchemaLock(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock]);
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Any other encoding could not hold every text as it was appended. */
async function requireUnicode(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
  const [encoding] = rows.map(({ server_encoding }) => server_encoding);
  if (encoding !== 'UTF8') throw new UnusableEventsDatabase(`expected a database in UTF8, found ${encoding}.`);
}

/** Asks the catalogue by a query, which sees what was committed while it waited; `to_regclass` may answer from a cache. */
async function versionOf(client: ClientBase): Promise<number | undefined> {
  const { rowCount } = await client.query(
    "SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'events' AND tablename = 'schema_version'",
  );
  if (rowCount === 0) return undefined;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM events.schema_version');
  return rows[0]?.version;
}
