/** "Alma" in the header of the file says whose it is. */
export const applicationId = 0x416c6d61;

/** 1: chained by stream. 2: chained by stream and by store. */
export const schemaVersion = 2;

export const forbidChanges = `
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
`;

/**
 * Positions are row ids: nothing is ever deleted, so each is one more than the largest, and one writer at a time makes commit
 * order theirs.
 */
export const schema = `
  CREATE TABLE events (
    position   INTEGER PRIMARY KEY,
    stream     TEXT    NOT NULL,
    revision   INTEGER NOT NULL,
    event_id   TEXT    NOT NULL UNIQUE,
    type       TEXT    NOT NULL,
    data       TEXT    NOT NULL,
    metadata   TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    store_hash TEXT    NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  ${forbidChanges}
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** Version 1 to 2. A column added to a full table cannot be NOT NULL, so a trigger refuses rows without a store hash. */
export const schemaFrom1 = `
  ALTER TABLE events ADD COLUMN store_hash TEXT;
  CREATE TRIGGER events_are_chained BEFORE INSERT ON events WHEN NEW.store_hash IS NULL
    BEGIN SELECT RAISE(ABORT, 'events are chained: this version of Almanac is too old for the file'); END;
  PRAGMA user_version = 2;
`;
