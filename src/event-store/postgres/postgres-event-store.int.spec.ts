import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { describePostgres } from '../../../test/support/postgres.js';
import { until } from '../../../test/support/until.js';
import { newStream, noted, notes, ofNotes } from '../../../test/contract/events.js';
import { beginning, positionOf } from '../../kernel/position.js';
import type { EventStore } from '../event-store.js';
import { openPostgresEventStore } from './postgres-event-store.js';

describePostgres('events in PostgreSQL', (url) => {
  let client: pg.Client;
  const opened: EventStore[] = [];
  const open = async (options = {}) => {
    const store = await openPostgresEventStore(url(), options);
    opened.push(store);
    return store;
  };
  const rows = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;

  beforeAll(async () => {
    client = new pg.Client(url());
    client.on('error', () => undefined);
    await client.connect();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await client.query('SET client_min_messages = warning; DROP SCHEMA IF EXISTS events CASCADE');
  });
  afterAll(() => client.end());

  describe('the tables', () => {
    it.each([
      ['UPDATE events.events SET data = data'],
      ['DELETE FROM events.events'],
      ['TRUNCATE events.events'],
      ['DELETE FROM events.head'],
      ['TRUNCATE events.head'],
    ])('refuse %s', async (statement) => {
      await (await open()).append(newStream(), notes(1), 0);
      await expect(client.query(statement)).rejects.toThrow('never changed or deleted');
    });

    it('hold exactly the texts that were appended', async () => {
      const [store, event, stream] = [await open(), noted(1), newStream()];
      const data = { b: 1, a: '\u0000 中 "', none: null };
      await store.append(stream, [{ ...event, data }], 0);
      const [row] = await rows('SELECT data, metadata FROM events.events');
      expect(row).toEqual({ data: JSON.stringify(data), metadata: JSON.stringify(event.metadata) });
    });

    it('are refused where a newer version made them', async () => {
      await (await open()).close();
      await client.query('UPDATE events.schema_version SET version = 99');
      await expect(open()).rejects.toThrow('expected schema 1 at most, found 99');
    });

    it('are refused where some were restored without the others', async () => {
      await (await open()).append(newStream(), notes(2), 0);
      await client.query('UPDATE events.head SET position = 1');
      await expect(open()).rejects.toThrow('expected the head at the newest event, 2, found 1');
    });

    it('can be used by a role that may not make any', async () => {
      await open();
      const role = `clerk_${randomUUID().replaceAll('-', '')}`;
      await client.query(`CREATE ROLE ${role} LOGIN; GRANT USAGE ON SCHEMA events TO ${role};
        GRANT SELECT, INSERT ON events.events TO ${role}; GRANT SELECT, UPDATE ON events.head TO ${role};
        GRANT SELECT ON events.schema_version TO ${role}`);
      const asRole = new URL(url());
      asRole.username = role;
      const store = await openPostgresEventStore(asRole.href);
      opened.push(store);
      expect(await store.append(newStream(), notes(1), 0)).toMatchObject({ revision: 1 });
      await store.close();
      await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    });
  });

  describe('a store that only reads', () => {
    it('is refused where there are no tables', async () => {
      await expect(open({ readonly: true })).rejects.toThrow('expected tables of events to read, found none');
    });

    it('reads what others append, and appends nothing', async () => {
      const [writing, reading] = [await open(), await open({ readonly: true })];
      await writing.append(newStream(), notes(2), 0);
      expect(await reading.readAll(beginning, 10)).toHaveLength(2);
      await expect(reading.append(newStream(), notes(1), 0)).rejects.toThrow('opened to read only');
    });
  });

  describe('positions', () => {
    it('are exact beyond 2^53', async () => {
      const store = await open();
      const stream = newStream();
      await store.append(stream, notes(1), 0);
      await store.close();
      await client.query(`ALTER TABLE events.events DISABLE TRIGGER USER;
        UPDATE events.events SET position = 9007199254740993; UPDATE events.head SET position = 9007199254740993`);
      const reopened = await open();
      expect(await reopened.append(stream, notes(1), 1)).toEqual({ revision: 2, position: 9007199254740994n });
      expect(await reopened.readAll(positionOf('9007199254740993'), 10)).toMatchObject([{ revision: 2 }]);
    });

    it('leave how others in the process read integers as it was', async () => {
      await (await open()).append(newStream(), notes(1), 0);
      expect(await rows('SELECT position FROM events.head')).toEqual([{ position: '1' }]);
    });
  });

  describe('appends that wait together', () => {
    it('share one transaction', async () => {
      const store = await open();
      await Promise.all(Array.from({ length: 200 }, () => store.append(newStream(), notes(1), 0)));
      const [counted] = await rows(
        'SELECT count(*)::int AS events, count(DISTINCT xmin::text)::int AS commits FROM events.events',
      );
      expect(counted).toEqual({ events: 200, commits: 1 });
    });

    it('are written though the server cannot store one of them', async () => {
      const [store, tooLong] = [await open(), `note-${randomBytes(4_000).toString('hex')}`];
      const streams = [newStream(), tooLong, newStream()];
      const settled = await Promise.allSettled(streams.map((stream) => store.append(stream, notes(1), 0)));
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.readMany(streams)).toMatchObject([[{ revision: 1 }], [], [{ revision: 1 }]]);
    });

    it('are written though a stream and an id that were assumed to be new are not', async () => {
      const [store, other, stream, taken] = [await open(), await open(), newStream(), noted(1)];
      for (let round = 0; round < 3; round += 1) await store.append(newStream(), notes(1), 0);
      await store.append(stream, [taken], 0);
      const settled = await Promise.allSettled([
        store.append(newStream(), notes(1), 0),
        store.append(stream, notes(1), 0),
        store.append(newStream(), [taken], 0),
        store.append(stream, [taken], 0),
      ]);
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(await other.readAll(beginning, 100)).toHaveLength(5);
    });
  });

  describe('a connection that is lost', () => {
    const cut = (what: string) =>
      client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE '${what}' AND pid <> pg_backend_pid()`);

    it('again and again, loses and doubles no append', async () => {
      const store = await open();
      const streams = Array.from({ length: 2_000 }, newStream);
      let acknowledged = 0;
      const appendFrom = async (first: number) => {
        for (let index = first; index < streams.length; index += 20) {
          await store.append(streams[index]!, notes(1), 0);
          acknowledged += 1;
        }
      };
      const appending = Array.from({ length: 20 }, (_, first) => appendFrom(first));
      for (let before = 0; before < 1_800; before += 100) {
        await until(() => acknowledged > before);
        await cut('almanac events, appending');
      }
      await Promise.all(appending);
      const all = await store.readAll(beginning, 10_000);
      expect(all.map(({ stream }) => stream).sort()).toEqual([...streams].sort());
    });

    it('is made again by a reader and by a subscription', async () => {
      const store = await open();
      const received = ofNotes(store.subscribe(beginning), 4);
      await store.append(newStream(), notes(2), 0);
      await cut('almanac events%');
      expect(await store.head()).toBe(2n);
      await cut('almanac events%');
      await (await open()).append(newStream(), notes(2), 0);
      expect(await received).toHaveLength(4);
    });
  });

  it('says where there is no server, and not the password', async () => {
    const opening = openPostgresEventStore('postgres://clerk:secret@127.0.0.1:1/almanac');
    const error: unknown = await opening.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UnusableEventsDatabase' });
    expect(error).toHaveProperty('message', expect.stringContaining('expected a server at 127.0.0.1:1, found none'));
    expect(String(error)).not.toContain('secret');
  });
});
