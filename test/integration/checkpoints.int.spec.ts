import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointRecorded, StoreCheckpoint } from '../../src/audit/checkpoints/checkpoint.events.js';
import { checkpointHash } from '../../src/audit/checkpoints/checkpoint-text.js';
import { CheckpointKeeper } from '../../src/audit/checkpoints/checkpoint-keeper.js';
import { CheckpointRecorder } from '../../src/audit/checkpoints/checkpoint-recorder.js';
import { isSignedBy, publicKeyFrom, readSigningKey } from '../../src/audit/checkpoints/signing-key.js';
import { eventSentence } from '../../src/audit/event-sentence.js';
import type { RecordedEvent } from '../../src/event-store/event-store.js';
import { chainStart } from '../../src/event-store/hash-chain.js';
import { openKurrentEventStore } from '../../src/event-store/kurrentdb/kurrent-event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { openStoredEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DataVersionReader } from '../../src/read-models/readers/data-version.reader.js';
import { beginsWithRegion, simulateRegion } from '../../src/simulation/simulate-region.js';
import { KurrentProtocolServer } from '../contract/kurrentdb-protocol-server.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { newLocation } from '../support/test-locations.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Store = Awaited<ReturnType<typeof openStoredEvents>>;

const folder = temporaryFolder();
let files = 0;
const note = (store: Store, count: number) =>
  record(store, 'notes', ...Array.from({ length: count }, () => fact({ type: 'Noted', data: {} })));
const checkpointsIn = async (store: Store) =>
  (await store.read('checkpoint-almanac')) as RecordedEvent<CheckpointRecorded>[];
const never = () => false;
const always = () => true;

describeEachDatabase('checkpoints of the store', (url) => {
  let store: Store;
  const location = () => {
    const postgres = url();
    return postgres === undefined
      ? ({ kind: 'sqlite', file: join(folder, `events-${files}.db`) } as const)
      : ({ kind: 'postgres', url: postgres } as const);
  };
  beforeAll(async () => {
    files += 1;
    store = await openStoredEvents(location());
  });
  afterAll(() => store.close());
  const last = async (): Promise<StoreCheckpoint | undefined> => (await checkpointsIn(store)).at(-1)?.data;

  it('are made at each so many events, and each follows the one before', async () => {
    await note(store, 25);
    const made = await new CheckpointRecorder({ store, everyEvents: 10 }).record(never);
    expect(made).toMatchObject([
      { number: 1, after: '0', position: '10', events: 10, chain: 'store', previous: chainStart },
      { number: 2, after: '10', position: '20', events: 10, previous: checkpointHash(made[0]!) },
    ]);
    const events = await store.readStored(beginning, 100);
    for (const { position, storeHash } of made)
      expect(events.find((event) => String(event.position) === position)?.storeHash).toBe(storeHash);
    expect((await checkpointsIn(store)).map(({ data }) => data)).toEqual(made);
  });

  it('are left to the next call after so many events', async () => {
    const recorder = new CheckpointRecorder({ store, everyEvents: 1000 });
    expect(await recorder.record(always, 3)).toEqual([]);
    expect(await recorder.record(never)).toEqual([]);
  });

  it('cover the rest when it is time, and nothing where only checkpoints were recorded since', async () => {
    const recorder = new CheckpointRecorder({ store, everyEvents: 10 });
    expect(await recorder.record(always)).toMatchObject([{ number: 3, after: '20', position: '27', events: 7 }]);
    expect(await recorder.record(always)).toEqual([]);
    expect(await new CheckpointRecorder({ store, everyEvents: 1 }).record(always)).toEqual([]);
  });

  it('follow each other whoever makes them', async () => {
    const recorders = [10, 10].map((everyEvents) => new CheckpointRecorder({ store, everyEvents }));
    for (let round = 0; round < 5; round += 1) {
      await note(store, 12);
      await Promise.all(recorders.map((recorder) => recorder.record(always)));
    }
    const chain = (await checkpointsIn(store)).map(({ data }) => data);
    for (const [i, { number, after, previous }] of chain.entries())
      expect([number, after, previous]).toEqual([
        i + 1,
        chain[i - 1]?.position ?? '0',
        i === 0 ? chainStart : checkpointHash(chain[i - 1]!),
      ]);
    expect(chain.length).toBeGreaterThan(7);
  });

  it('are signed where there is a key, and the signature is of nothing else', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const file = join(folder, `key-${files}.pem`);
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const key = readSigningKey('ALMANAC_SIGNING_KEY', file);
    await note(store, 1);
    const [signed] = await new CheckpointRecorder({ store, everyEvents: 100, key }).record(always);
    expect(isSignedBy(publicKeyFrom('--public-key', key.publicKey), signed!)).toBe(true);
    expect(isSignedBy(publicKey, { ...signed!, events: signed!.events + 1 })).toBe(false);
    expect(isSignedBy(generateKeyPairSync('ed25519').publicKey, signed!)).toBe(false);
    expect(eventSentence({ type: 'CheckpointRecorded', data: signed })).toContain(', signed, covers');
  });

  it('are made an hour after the last, not before, in a process that projects', async () => {
    const madeAt = Date.parse((await last())!.madeAt);
    await note(store, 1);
    const before = await store.revision('checkpoint-almanac');
    const lookAt = async (milliseconds: number) => {
      const failures: string[] = [];
      const keeper = new CheckpointKeeper({
        open: () => openStoredEvents(location()),
        everyEvents: 1000,
        clock: () => new Date(milliseconds),
        onFailure: (failure) => failures.push(failure),
      });
      await keeper.look();
      await keeper.close();
      return { checkpoints: (await store.revision('checkpoint-almanac')) - before, failures };
    };
    expect(await lookAt(madeAt + 3_599_999)).toEqual({ checkpoints: 0, failures: [] });
    expect(await lookAt(madeAt + 3_600_000)).toEqual({ checkpoints: 1, failures: [] });
  });

  it('leave what was computed from the read models as good as before', async () => {
    const models = await openReadModels(newLocation(folder, url()), 'write');
    try {
      const runner = new ProjectionRunner(store, models, allProjections);
      const versions = new DataVersionReader(models.sql);
      await runner.reset();
      await runner.catchUp();
      const before = await versions.current();
      await record(store, 'checkpoint-almanac', fact({ type: 'Noted', data: {} }));
      expect(await runner.catchUp()).toBe(await store.head());
      expect(await versions.current()).toBe(before);
      await note(store, 1);
      await runner.catchUp();
      expect(await versions.current()).not.toBe(before);
    } finally {
      await models.close();
    }
  });
});

describe('a store of nothing but bookkeeping', () => {
  it('is one into which a region can be simulated', async () => {
    const store = await openStoredEvents({ kind: 'sqlite', file: join(folder, 'bookkeeping.db') });
    try {
      const region = { retailers: 2, products: 2, weeks: 2, seed: 1, start: '2025-01-06' };
      for (let i = 0; i < 150; i += 1) await record(store, 'checkpoint-almanac', fact({ type: 'Noted', data: {} }));
      expect(await beginsWithRegion(store, region)).toBe(true);
      await simulateRegion(store, region);
      expect(await beginsWithRegion(store, region)).toBe(true);
      expect(await beginsWithRegion(store, { ...region, seed: 2 })).toBe(false);
    } finally {
      await store.close();
    }
  });
});

describe('checkpoints of a store that has no chain of its own', () => {
  it('bear one that the process which made them chained', async () => {
    const server = new KurrentProtocolServer();
    const store = openKurrentEventStore(await server.start());
    try {
      await note(store, 5);
      const made = await new CheckpointRecorder({ store, everyEvents: 3 }).record(always);
      expect(made).toMatchObject([
        { number: 1, events: 3, chain: 'follower' },
        { number: 2, events: 3, chain: 'follower', previous: checkpointHash(made[0]!) },
      ]);
    } finally {
      await store.close();
      server.stop();
    }
  });
});
