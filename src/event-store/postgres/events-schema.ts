import type { ClientBase } from 'pg';

export const schemaVersion = 1;
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
  CREATE TABLE events.schema_version (version integer NOT NULL);
  INSERT INTO events.schema_version VALUES (${schemaVersion});
`;

/** The database cannot serve as an event store; the message says why. */
export class UnusableEventsDatabase extends Error {
  constructor(found: string) {
    super(`Events in PostgreSQL: ${found}`);
    this.name = 'UnusableEventsDatabase';
  }
}

/**
 * Makes the tables where there are none; of several processes that start at once, one does.
 * @throws {UnusableEventsDatabase} where they were made by a newer version
 */
export async function prepareSchema(client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock]);
    await client.query('CREATE SCHEMA IF NOT EXISTS events');
    const found = await versionOf(client);
    if (found === undefined) await client.query(schema);
    else requireVersion(found);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** @throws {UnusableEventsDatabase} where there are no tables of events, or newer ones */
export async function requireSchema(client: ClientBase): Promise<void> {
  const found = await versionOf(client);
  if (found === undefined) throw new UnusableEventsDatabase('expected tables of events to read, found none.');
  requireVersion(found);
}

async function versionOf(client: ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('events.schema_version')::text AS found",
  );
  if (!rows[0]?.found) return undefined;
  const versions = await client.query<{ version: number }>('SELECT version FROM events.schema_version');
  return versions.rows[0]?.version;
}

function requireVersion(found: number): void {
  if (found > schemaVersion)
    throw new UnusableEventsDatabase(
      `expected schema ${schemaVersion} at most, found ${found}: made by a newer version.`,
    );
}
