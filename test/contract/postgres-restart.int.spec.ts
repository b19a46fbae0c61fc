import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { chainStart, storeHash, streamHash } from '../../src/event-store/hash-chain.js';
import { openPostgresEventStore } from '../../src/event-store/postgres/postgres-event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { startPostgres, type TestServer, whyNoServer } from '../support/postgres-server.js';
import { until } from '../support/until.js';
import { WritingProcess } from './writing-process.js';

const unavailable = whyNoServer();
const describeServer = unavailable === undefined ? describe : describe.skip;

/** A server of its own, as it is restarted, whose commits are flushed to the disk. */
describeServer(`PostgreSQL that is restarted under load${unavailable ? ` (skipped: ${unavailable})` : ''}`, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres({ durable: true });
  });
  afterAll(() => server.stop());

  it('loses and doubles no acknowledged append, also not of a process that was killed', async () => {
    const harness = {
      open: (options = {}) => openPostgresEventStore(server.url, options),
      opener: { module: 'postgres.opener.mjs', location: server.url },
      dispose: async () => undefined,
    };
    const writers = await WritingProcess.startMany(2, harness);
    for (const writer of writers) writer.begin('pourAndReport', { abreast: 16 });
    for (let round = 0; round < 3; round += 1) {
      const before = writers.map(({ acknowledged }) => acknowledged.length);
      await until(() => writers.every(({ acknowledged }, index) => acknowledged.length > before[index]! + 100));
      server.restart();
    }
    await sleep(200);
    for (const writer of writers) await writer.kill();

    const store = await harness.open();
    const stored = await store.readStored(beginning, 1_000_000);
    const ids = stored.map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    const kept = new Set(ids);
    for (const { acknowledged } of writers) expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expectWholeChains(stored);
    await store.close();
  });
});

/** Each append was of two events, to a stream of its own. */
function expectWholeChains(
  stored: Awaited<ReturnType<Awaited<ReturnType<typeof openPostgresEventStore>>['readStored']>>,
) {
  const byStream = new Map<string, string>();
  let ofStore = chainStart;
  for (const event of stored) {
    const hash = streamHash(byStream.get(event.stream) ?? chainStart, event);
    expect(event.hash).toBe(hash);
    expect(event.storeHash).toBe((ofStore = storeHash(ofStore, event)));
    byStream.set(event.stream, hash);
  }
  expect(stored).toHaveLength(2 * byStream.size);
}
