import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, WrongExpectedRevision } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { openPostgresEventStore } from '../../src/event-store/postgres/postgres-event-store.js';
import { openKurrentEventStore } from '../../src/event-store/kurrentdb/kurrent-event-store.js';
import { newStream, notes } from '../contract/events.js';
import { KurrentProtocolServer } from '../contract/kurrentdb-protocol-server.js';
import { describePostgres } from '../support/postgres.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { SeededRandom } from './seeded-random.js';
import { contradictions, type StreamOperation } from './stream-history.js';

const connections = 3;
const clientsPerConnection = 4;
const operationsPerClient = 40;

/** Clients of several connections append to, and read, two streams at once: every history must be linearizable. */
async function histories(on: string, open: () => Promise<EventStore>, rounds: number): Promise<void> {
  let operations = 0;
  for (let round = 0; round < rounds; round++) {
    const seed = faultSeed + round;
    const stores = await Promise.all(Array.from({ length: connections }, open));
    const streams = [newStream(), newStream()];
    const history = new Map<string, StreamOperation[]>(streams.map((stream) => [stream, []]));
    const clients = stores.flatMap((store, s) =>
      Array.from({ length: clientsPerConnection }, (_, c) =>
        client(store, new SeededRandom(seed * 100 + s * 10 + c), history),
      ),
    );
    await Promise.all(clients);
    for (const [stream, done] of history) {
      operations += done.length;
      expect({ seed, found: contradictions(done, await stores[0]!.revision(stream)) }).toEqual({ seed, found: [] });
      expect((await stores[0]!.read(stream)).map(({ revision }) => revision)).toEqual(
        Array.from({ length: await stores[0]!.revision(stream) }, (_, i) => i + 1),
      );
    }
    await Promise.all(stores.map((store) => store.close()));
  }
  reportFault({
    fault: 'concurrent appends and reads, checked for linearizability per stream',
    on,
    done: `${rounds} histories, ${operations} operations of ${connections * clientsPerConnection} clients on ${connections} connections`,
    found: 'no contradiction',
  });
}

async function client(store: EventStore, random: SeededRandom, history: Map<string, StreamOperation[]>): Promise<void> {
  const known = new Map<string, number>();
  for (let i = 0; i < operationsPerClient; i++) {
    const stream = random.oneOf([...history.keys()]);
    const operation = await operate(store, random, stream, known.get(stream) ?? 0);
    if (operation.kind !== 'unknown')
      known.set(stream, operation.kind === 'refused' ? operation.found : operation.revision);
    history.get(stream)!.push(operation);
  }
}

async function operate(
  store: EventStore,
  random: SeededRandom,
  stream: string,
  known: number,
): Promise<StreamOperation> {
  const asked = performance.now();
  if (random.chance(40)) {
    const revision = (await store.read(stream)).length;
    return { kind: 'read', asked, answered: performance.now(), revision };
  }
  const events = random.between(1, 3);
  const expected = random.chance(30) ? ('any' as const) : known;
  try {
    const { revision } = await store.append(stream, notes(events), expected);
    return { kind: 'appended', asked, answered: performance.now(), revision, events };
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision) || expected === 'any') throw error;
    return { kind: 'refused', asked, answered: performance.now(), expected, found: error.found };
  }
}

const folder = mkdtempSync(join(tmpdir(), 'almanac-histories-'));
afterAll(() => rmSync(folder, { recursive: true }));
const timeout = 60_000 + faultRounds * 30_000;

describe(`histories of many clients (seed ${faultSeed})`, () => {
  it(
    'are linearizable on SQLite',
    () =>
      histories(
        'SQLite',
        async () => openSqliteEventStore(join(folder, 'events.db'), { ownThread: true }),
        faultRounds,
      ),
    timeout,
  );
  it(
    'are linearizable on KurrentDB, over its protocol',
    async () => {
      const server = new KurrentProtocolServer();
      const url = await server.start();
      await histories('KurrentDB (protocol server)', async () => openKurrentEventStore(url), Math.min(faultRounds, 5));
      server.stop();
    },
    timeout,
  );
});

describePostgres(`histories of many clients (seed ${faultSeed})`, (url) => {
  it(
    'are linearizable on PostgreSQL',
    () => histories('PostgreSQL', () => openPostgresEventStore(url()), faultRounds),
    timeout,
  );
});
