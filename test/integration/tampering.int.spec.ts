import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportedCheckpoints } from '../../src/audit/checkpoints/checkpoint-export.js';
import { CheckpointRecorder } from '../../src/audit/checkpoints/checkpoint-recorder.js';
import type { CheckpointExport } from '../../src/audit/checkpoints/checkpoint.schemas.js';
import { readSigningKey } from '../../src/audit/checkpoints/signing-key.js';
import type { Fault, FaultKind } from '../../src/audit/verification/fault.js';
import { type Verification, type VerifyOptions, verifyStore } from '../../src/audit/verify-store.js';
import { storeHash, streamHash } from '../../src/event-store/hash-chain.js';
import type { EventsLocation } from '../../src/event-store/events-location.js';
import type { StoredEvent } from '../../src/event-store/stored-event.js';
import { beginning, positionOf } from '../../src/kernel/position.js';
import { openStoredEvents } from '../../src/open-events.js';
import { reportFault } from '../faults/fault-rounds.js';
import { fact, record } from '../support/facts.js';
import { changed, rehashed, rehashings, type Rehashing, renumbered } from '../support/forger.js';
import { describeEachDatabase } from '../support/postgres.js';
import { writeRawEvents } from '../support/raw-events.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const streams = Array.from({ length: 12 }, (_, i) => `order-${i + 1}`);
/** Of stream order-5: its first, middle and last event. */
const [first, middle, last] = [5, 17, 29];
/** Events of streams that have no other. */
const [single, otherSingle] = [41, 42];
/** Positions of the checkpoints, the last of which was exported; what it covers ends there. */
const [firstRange, secondRange, exportedTo] = [20, 40, 62];
const newest = 65;

const at = (position: number): readonly [null, bigint] => [null, BigInt(position)];
const between = (after: number, position: number): readonly [bigint, bigint] => [BigInt(after), BigInt(position)];
const placeOf = (fault: Fault | undefined) => fault && [fault.after, fault.position];
const metadataWith = (change: object) => (event: StoredEvent) => ({
  metadata: JSON.stringify({ ...(JSON.parse(event.metadata) as object), ...change }),
});
const otherId = '8c7e6f1a-0d3b-4f9e-9a51-3f0e2b6d4c10';

const changes: Record<string, (event: StoredEvent) => Partial<StoredEvent>> = {
  data: () => ({ data: '{"requested":41}' }),
  metadata: metadataWith({ actor: 'wu' }),
  time: metadataWith({ recordedAt: '2019-01-01T00:00:00.000Z' }),
  type: () => ({ type: 'OrderCancelled' }),
  id: (event) => ({ eventId: otherId, ...metadataWith({ eventId: otherId })(event) }),
};

describeEachDatabase('tampering with the store', (url) => {
  let location: EventsLocation;
  let original: StoredEvent[];
  let exported: CheckpointExport;

  beforeAll(async () => {
    const postgres = url();
    location =
      postgres === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: postgres };
    const store = await openStoredEvents(location);
    const note = (stream: string) => record(store, stream, fact({ type: 'Noted', data: { requested: 42 } }));
    for (let round = 0; round < 3; round += 1) for (const stream of streams) await note(stream);
    for (let i = 37; i <= 48; i += 1) await note(`visit-${i}`);
    const recorder = new CheckpointRecorder({ store, everyEvents: 20 });
    await recorder.record(() => false);
    for (let i = 51; i <= 62; i += 1) await note(`visit-${i}`);
    await new CheckpointRecorder({ store, everyEvents: 100 }).record(() => true);
    exported = await exportedCheckpoints(store);
    for (const stream of ['order-1', 'order-2']) await note(stream);
    original = await store.readStored(beginning, 1000);
    await store.close();
  });
  let forgeries = 0;
  // So that a store that is shared is whole again.
  afterAll(async () => {
    await writeRawEvents(location, original);
    reportFault({
      ...{ fault: 'tampering with the rows', on: location.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL' },
      done: `${forgeries} stores altered, shortened, filled, reordered, replaced or rehashed`,
      found: 'each found and located by `verify`, or said to be what it cannot know',
    });
  });

  const verified = async (events: readonly StoredEvent[], options: VerifyOptions, head?: StoredEvent) => {
    if (events !== original) forgeries += 1;
    await writeRawEvents(location, events, head);
    const store = await openStoredEvents(location, { readonly: true, forAudit: true });
    try {
      return await verifyStore(store, options);
    } finally {
      await store.close();
    }
  };
  const withExport = (events: readonly StoredEvent[]): Promise<Verification> => verified(events, { exported });
  const without = (...positions: number[]) => original.filter(({ position }) => !positions.includes(Number(position)));
  const eventAt = (position: number) => original[position - 1]!;
  const seenAt = (position: number) => ({
    source: 'the read models',
    position: positionOf(position),
    storeHash: eventAt(position).storeHash!,
  });

  it('is not found where there was none', async () => {
    const { faults, reach, events } = await withExport(original);
    expect([faults, events]).toEqual([[], newest]);
    expect(exported.checkpoints.map(({ position }) => Number(position))).toEqual([firstRange, secondRange, exportedTo]);
    expect(reach).toMatchObject({ exported: 62n, checkpoints: 62n, signed: null, seen: null });
  });

  describe.each([
    ['the first event of a stream', first, firstRange],
    ['one in the middle', middle, firstRange],
    ['its last', last, secondRange],
  ])('of %s', (_, position, range) => {
    const places: Record<Rehashing, readonly unknown[]> = {
      alone: at(position),
      'with its own hash': at(position),
      'with its stream rehashed': at(position),
      'with the store rehashed': between(range - 20, range),
    };
    const cases = Object.entries(changes).flatMap(([what, change]) =>
      rehashings.map((rehashing) => [what, rehashing, change] as const),
    );
    it.each(cases)('%s was changed, %s', async (_what, rehashing, change) => {
      const { faults } = await withExport(changed(original, position, change, rehashing));
      expect(placeOf(faults[0])).toEqual(places[rehashing]);
    });
    it.each<[string, FaultKind, Partial<StoredEvent>]>([
      ['id', 'event-id', { eventId: otherId }],
      ['hash', 'hash', { hash: 'f'.repeat(64) }],
      ['store hash', 'store-hash', { storeHash: 'f'.repeat(64) }],
      ['metadata', 'metadata', { metadata: 'no JSON' }],
      ['revision', 'revision', { revision: 9 }],
    ])('the column of its %s alone was changed', async (_what, kind, change) => {
      const { faults } = await withExport(changed(original, position, () => change, 'alone'));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual([kind, at(position)]);
    });
    it('the id in its column was changed, and the store rehashed', async () => {
      const { faults } = await withExport(changed(original, position, () => ({ eventId: otherId }), rehashings[3]));
      expect(faults.map((fault) => [fault.kind, ...placeOf(fault)!])).toContainEqual(['event-id', ...at(position)]);
    });
  });

  describe.each<[string, number[], number, [number, number]]>([
    ['an event', [middle], middle, [0, firstRange]],
    ['the last event of a stream', [last], last, [firstRange, secondRange]],
    ['a whole stream', [first, middle, last], first, [0, firstRange]],
    ['a stream of one event', [single], single, [secondRange, exportedTo]],
  ])('%s was removed', (_, positions, position, [after, to]) => {
    it('and left a gap', async () => {
      const { faults } = await withExport(without(...positions));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['gap', between(position - 1, position)]);
    });
    it('and the others renumbered', async () => {
      const { faults } = await withExport(renumbered(without(...positions)));
      expect(placeOf(faults[0])).toEqual(at(position));
    });
    it('and the others renumbered and rehashed', async () => {
      const { faults } = await withExport(rehashed(renumbered(without(...positions))));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(after, to)]);
    });
  });

  describe('the newest ten', () => {
    const kept = () => original.slice(0, newest - 10);
    it('were removed, as an exported checkpoint shows', async () => {
      const { faults } = await withExport(kept());
      expect(faults).toMatchObject([{ kind: 'missing', after: 55n, position: 62n }, { kind: 'checkpoint' }]);
    });
    it('were removed, as read models show that have seen them', async () => {
      const { faults } = await verified(kept(), { knownHeads: [seenAt(newest)] });
      expect(faults).toMatchObject([{ kind: 'missing', after: 55n, position: 65n }]);
    });
    it('were removed: without either it says that it cannot know', async () => {
      const { faults, reach } = await verified(kept(), {});
      expect(faults).toEqual([]);
      expect(reach.limits.join(' ')).toMatch(/After position 0 .* if newest ones were removed.* this cannot be known/);
    });
  });

  describe('an event', () => {
    const forged = (position: number, stream = 'order-99'): StoredEvent => {
      const { metadata, type, data } = eventAt(middle);
      const event = { position: positionOf(position), stream, revision: 1, eventId: otherId, type, data };
      const own = { ...event, metadata: metadata.replace(/"eventId":"[^"]*"/, `"eventId":"${otherId}"`) };
      const hash = streamHash('0'.repeat(64), own);
      const chained = { ...own, hash };
      return { ...chained, storeHash: storeHash(eventAt(position - 1).storeHash!, chained) };
    };
    const inserted = (position: number) => [
      ...original.slice(0, position - 1),
      forged(position),
      ...original.slice(position - 1),
    ];
    it('was inserted, and chained itself', async () => {
      const { faults } = await withExport(renumbered(inserted(middle)));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['store-hash', at(middle + 1)]);
    });
    it('was inserted, and everything rehashed', async () => {
      const { faults } = await withExport(rehashed(renumbered(inserted(middle))));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(0, firstRange)]);
    });
    it('was forged at the end without the right hashes', async () => {
      const event = { ...forged(newest + 1), storeHash: 'f'.repeat(64) };
      const { faults } = await withExport([...original, event]);
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['store-hash', at(newest + 1)]);
    });
    it('was forged at the end with the right hashes: it is where it says that it cannot know', async () => {
      const { faults, reach } = await withExport([...original, forged(newest + 1)]);
      expect([faults, reach.exported]).toEqual([[], 62n]);
      expect(reach.limits.join(' ')).toMatch(/After position 62 .* others added .* this cannot be known/);
    });
    it('was moved', async () => {
      const moved = [...without(middle)];
      moved.splice(29, 0, eventAt(middle));
      expect(placeOf((await withExport(renumbered(moved))).faults[0])).toEqual(at(middle));
      const { faults } = await withExport(rehashed(renumbered(moved)));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(0, firstRange)]);
    });
    it.each<[string, keyof typeof places]>([
      ['alone', 'alone'],
      ['with their own hashes', 'own'],
      ['with the store rehashed', 'store'],
    ])('was swapped with that of another stream, %s', async (_, how) => {
      const swap = (event: StoredEvent) => {
        const other = { [single]: eventAt(otherSingle), [otherSingle]: eventAt(single) }[Number(event.position)];
        return other ? { ...event, stream: other.stream } : event;
      };
      const swapped = original.map(swap);
      const own = swapped.map((event) =>
        [single, otherSingle].includes(Number(event.position))
          ? { ...event, hash: streamHash('0'.repeat(64), event) }
          : event,
      );
      const { faults } = await withExport({ alone: swapped, own, store: rehashed(swapped) }[how]);
      expect(placeOf(faults[0])).toEqual(places[how]);
    });
    const places = {
      alone: at(single),
      own: at(single),
      store: between(secondRange, exportedTo),
    };
    it('has the place of another, of another stream', async () => {
      const reordered = [...original.slice(0, 4), eventAt(6), eventAt(5), ...original.slice(6)];
      expect(placeOf((await withExport(renumbered(reordered))).faults[0])).toEqual(at(5));
      const { faults } = await withExport(rehashed(renumbered(reordered)));
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(0, firstRange)]);
    });
  });

  describe('the whole store', () => {
    const another = () => rehashed(original.map((event) => ({ ...event, ...metadataWith({ actor: 'wu' })(event) })));
    /** Another history with checkpoints of its own, all of which fits. */
    const replaced = async () => {
      const file = join(folder, `another-${Math.random()}.db`);
      const store = await openStoredEvents({ kind: 'sqlite', file });
      for (let i = 0; i < 70; i += 1) await record(store, `visit-${i}`, fact({ type: 'Noted', data: { i } }));
      await new CheckpointRecorder({ store, everyEvents: 20 }).record(() => true);
      const events = await store.readStored(beginning, 1000);
      await store.close();
      return events;
    };
    it('was emptied', async () => {
      const { faults } = await withExport([]);
      expect(faults[0]).toMatchObject({ kind: 'missing', after: 0n, position: 62n });
      const seen = await verified([], { knownHeads: [seenAt(newest)] });
      expect(seen.faults).toMatchObject([{ kind: 'missing', after: 0n, position: 65n }]);
    });
    it('was truncated', async () => {
      const { faults } = await withExport(original.slice(0, 30));
      expect(faults[0]).toMatchObject({ kind: 'missing', after: 30n, position: 62n });
    });
    it('was rehashed, as its own checkpoints show', async () => {
      const { faults } = await verified(another(), {});
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(0, firstRange)]);
    });
    it('was replaced by another that is whole', async () => {
      const events = await replaced();
      expect((await verified(events, {})).faults).toEqual([]);
      const { faults } = await withExport(events);
      expect([faults[0]?.kind, placeOf(faults[0])]).toEqual(['range', between(0, firstRange)]);
      const seen = await verified(events, { knownHeads: [seenAt(30), seenAt(newest)] });
      expect(seen.faults).toMatchObject([
        { kind: 'known-head', after: 0n, position: 30n },
        { kind: 'known-head', after: 0n, position: 65n },
      ]);
    });
    it('lost its last two, which only the read models have seen', async () => {
      const events = original.slice(0, 63);
      expect((await withExport(events)).faults).toEqual([]);
      const { faults, reach } = await verified(events, { exported, knownHeads: [seenAt(50), seenAt(newest)] });
      expect(faults).toMatchObject([{ kind: 'missing', after: 63n, position: 65n }]);
      expect(reach.seen).toBe(50n);
    });
  });

  describe('the checkpoints', () => {
    it('were altered in the store', async () => {
      const forged = changed(
        original,
        49,
        ({ data }) => ({ data: data.replace('"events":20', '"events":19') }),
        'alone',
      );
      const { faults } = await withExport(rehashed(forged));
      expect(faults.map((fault) => [fault.kind, Number(fault.position)])).toContainEqual(['checkpoint', 49]);
    });
    it('were removed from the store', async () => {
      const { faults } = await withExport(
        rehashed(renumbered(original.filter(({ stream }) => !stream.startsWith('checkpoint')))),
      );
      expect(faults.filter(({ kind }) => kind === 'checkpoint')).toHaveLength(3);
    });
    it('were altered in the exported file', async () => {
      const [one, ...others] = exported.checkpoints;
      const forged = { ...exported, checkpoints: [{ ...one!, merkleRoot: 'f'.repeat(64) }, ...others] };
      const { faults } = await verified(original, { exported: forged });
      expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['checkpoint', 'range']));
    });
  });
});

describeEachDatabase('the head that PostgreSQL notes', (url) => {
  it('shows what was removed or added past it', async () => {
    const postgres = url();
    const location: EventsLocation = postgres
      ? { kind: 'postgres', url: postgres }
      : { kind: 'sqlite', file: join(folder, 'noted.db') };
    const store = await openStoredEvents(location);
    for (const stream of streams) await record(store, stream, fact({ type: 'Noted', data: {} }));
    const original = await store.readStored(beginning, 100);
    await store.close();
    const faultsOf = async (events: readonly StoredEvent[], head: StoredEvent) => {
      await writeRawEvents(location, events, head);
      const audited = await openStoredEvents(location, { readonly: true, forAudit: true });
      const { faults } = await verifyStore(audited);
      await audited.close();
      return faults.map(({ kind, after, position }) => [kind, after, position]);
    };
    const shortened = await faultsOf(original.slice(0, 10), original[11]!);
    expect(shortened).toEqual(postgres ? [['missing', 10n, 12n]] : []);
    const lengthened = await faultsOf(original, original[9]!);
    expect(lengthened).toEqual(postgres ? [['known-head', 10n, 12n]] : []);
  });
});

describe('the signatures of checkpoints', () => {
  const location = { kind: 'sqlite', file: join(folder, 'signed.db') } as const;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  let original: StoredEvent[];
  beforeAll(async () => {
    const keyFile = join(folder, 'key.pem');
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const key = readSigningKey('ALMANAC_SIGNING_KEY', keyFile);
    const store = await openStoredEvents(location);
    for (const stream of streams) await record(store, stream, fact({ type: 'Noted', data: {} }));
    await new CheckpointRecorder({ store, everyEvents: 100, key }).record(() => true);
    original = await store.readStored(beginning, 100);
    await store.close();
  });
  const verified = async (events: readonly StoredEvent[], options: VerifyOptions) => {
    await writeRawEvents(location, events);
    const store = await openStoredEvents(location, { readonly: true, forAudit: true });
    try {
      return await verifyStore(store, options);
    } finally {
      await store.close();
    }
  };
  const altered = (change: (data: string) => string) =>
    rehashed(changed(original, 13, ({ data }) => ({ data: change(data) }), 'alone'));

  it('are good, and reach to their position', async () => {
    const { faults, reach } = await verified(original, { publicKey });
    expect([faults, reach.signed]).toEqual([[], 12n]);
    expect((await verified(original, {})).reach.limits.join(' ')).toContain('no public key was given');
  });
  it('are missed where they are of another key', async () => {
    const { faults } = await verified(original, { publicKey: generateKeyPairSync('ed25519').publicKey });
    expect(faults).toMatchObject([{ kind: 'signature', found: 'none' }]);
  });
  it('do not fit a checkpoint that was altered', async () => {
    const forged = altered((data) => data.replace(/"madeAt":"\d{4}/, '"madeAt":"2001'));
    const { faults } = await verified(forged, { publicKey });
    expect(faults).toMatchObject([
      { kind: 'signature', position: 13n },
      { kind: 'signature', found: 'none' },
    ]);
  });
  it('are missed where one was taken away', async () => {
    const forged = altered((data) => data.replace(/,"signature":"[^"]*"/, ''));
    const { faults } = await verified(forged, {});
    expect(faults).toMatchObject([{ kind: 'signature', position: 13n, found: 'none' }]);
  });
});
