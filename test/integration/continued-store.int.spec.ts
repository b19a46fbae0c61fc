import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckpointRecorder } from '../../src/audit/checkpoints/checkpoint-recorder.js';
import { exportedCheckpoints } from '../../src/audit/checkpoints/checkpoint-export.js';
import type { CheckpointExport } from '../../src/audit/checkpoints/checkpoint.schemas.js';
import { type VerifyOptions, verifyStore } from '../../src/audit/verify-store.js';
import { CopyChain } from '../../src/event-store/event-copy.js';
import type { EventsLocation } from '../../src/event-store/events-location.js';
import type { StoredEvent } from '../../src/event-store/stored-event.js';
import { beginning } from '../../src/kernel/position.js';
import { beginEventCopy, type EventsOptions, openStoredEvents } from '../../src/open-events.js';
import { fact, record } from '../support/facts.js';
import { createDatabase, describeEachDatabase, dropDatabase } from '../support/postgres.js';
import { writeRawEvents } from '../support/raw-events.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

async function reading(location: EventsLocation, options: EventsOptions = {}) {
  const store = await openStoredEvents(location, { ...options, readonly: true });
  try {
    const { events, faults } = await verifyStore(store);
    return { events, faults };
  } finally {
    await store.close();
  }
}

describeEachDatabase('a store that continues another one', (url) => {
  let location: EventsLocation;
  let original: StoredEvent[];
  let exported: CheckpointExport;
  const former: StoredEvent[] = [];
  const unfinished: Record<string, unknown> = {};

  beforeAll(async () => {
    const postgres = url();
    const before: EventsLocation = postgres
      ? { kind: 'postgres', url: postgres }
      : { kind: 'sqlite', file: join(folder, 'before.db') };
    location = postgres
      ? { kind: 'postgres', url: await createDatabase(postgres) }
      : { kind: 'sqlite', file: join(folder, 'after.db') };
    const old = await openStoredEvents(before);
    for (let i = 1; i <= 12; i++) await record(old, `order-${i % 3}`, fact({ type: 'Noted', data: { requested: i } }));
    await new CheckpointRecorder({ store: old, everyEvents: 5 }).record(() => true);
    former.push(...(await old.readStored(beginning, 100)));
    await old.close();
    const newest = former.at(-1)!;
    const data = {
      position: String(newest.position),
      hash: newest.hash,
      storeHash: newest.storeHash!,
      events: 15,
      digest: '',
    };
    const { metadata } = fact({ type: 'StoreContinued', data });
    const first = {
      ...{
        position: beginning,
        stream: 'store-almanac',
        revision: 1,
        eventId: metadata.eventId,
        type: 'StoreContinued',
      },
      ...{ data: JSON.stringify(data), metadata: JSON.stringify(metadata) },
    };
    const chain = new CopyChain();
    const copy = await beginEventCopy(location, ['events']);
    await copy.write([first, ...former].map((event) => chain.add(event)));
    unfinished.refused = await reading(location).catch(String);
    unfinished.verified = await reading(location, { unfinishedCopy: true });
    await copy.finish();
    await copy.close();
    const store = await openStoredEvents(location);
    for (let i = 1; i <= 4; i++) await record(store, `order-${i}`, fact({ type: 'Noted', data: { requested: i } }));
    await new CheckpointRecorder({ store, everyEvents: 8 }).record(() => true);
    exported = await exportedCheckpoints(store);
    original = [...(await store.readStoredStream('store-almanac')), ...(await store.readStored(beginning, 100))];
    await store.close();
  });
  afterAll(async () => {
    if (location.kind === 'postgres') await dropDatabase(location.url);
  });

  const verified = async (events: readonly StoredEvent[], options: VerifyOptions = { exported }) => {
    await writeRawEvents(location, events);
    const store = await openStoredEvents(location, { readonly: true, forAudit: true });
    try {
      return await verifyStore(store, options);
    } finally {
      await store.close();
    }
  };
  const rehashed = (events: readonly StoredEvent[]) => {
    const chain = new CopyChain();
    return events.map((event) => chain.add(event));
  };
  const alteredFirst = { data: '{"position":"15","storeHash":"0"}' };

  it('has the events of that one where they were, and goes on after them', async () => {
    expect(original.map(({ position }) => Number(position))).toEqual(original.map((_, i) => i));
    expect(original.slice(1, former.length + 1).map(({ hash }) => hash)).toEqual(former.map(({ hash }) => hash));
    const { faults, events, reach } = await verified(original);
    expect([faults, events]).toEqual([[], original.length]);
    expect(reach.limits.join(' ')).toContain('It continues a store of 15 events up to position 15');
  });

  it('is verified before it is finished, and is opened by nothing else until then', () => {
    expect(unfinished.verified).toEqual({ events: former.length + 1, faults: [] });
    // A copy in files lies where nothing looks for it until it is finished.
    if (location.kind === 'postgres') expect(unfinished.refused).toMatch('expected a whole store');
  });

  it('begins its own checkpoints, which cover the copied events', () => {
    const [first, second] = exported.checkpoints;
    expect([first?.number, first?.after, first?.events, first?.position]).toEqual([1, '0', 8, '8']);
    expect([second?.number, second?.after]).toEqual([2, '8']);
    expect(exported.checkpoints.at(-1)?.position).toBe('21');
  });

  describe('shows', () => {
    it.each<[string, (events: StoredEvent[]) => StoredEvent[], string]>([
      ['that its first event was altered', ([first, ...rest]) => [{ ...first!, ...alteredFirst }, ...rest], 'hash'],
      ['that it was removed', ([, ...rest]) => rest, 'store-hash'],
      [
        'that it was altered, and all rehashed',
        ([first, ...rest]) => rehashed([{ ...first!, ...alteredFirst }, ...rest]),
        'range',
      ],
      ['that it was removed, and all rehashed', ([, ...rest]) => rehashed(rest), 'range'],
      ['that a copied event was removed', (events) => events.filter((_, i) => i !== 3), 'gap'],
    ])('%s', async (_, alter, kind) => {
      const { faults } = await verified(alter([...original]));
      expect(faults.map((fault) => fault.kind)).toContain(kind);
    });
  });
});
