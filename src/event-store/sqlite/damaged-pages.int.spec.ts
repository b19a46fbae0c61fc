import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { damagePage } from '../../../test/support/damage-page.js';
import { fact } from '../../../test/support/facts.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { until } from '../../../test/support/until.js';
import { verifyStore } from '../../audit/verify-store.js';
import { beginning, positionOf } from '../../kernel/position.js';
import { DamagedStore, UnreadableEvents } from '../damaged-store.js';
import { readThrough } from '../read-through.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolder();
const events = 2_000;
let files = 0;

/** A store of as many events in a hundred streams. */
async function filled(): Promise<string> {
  const file = join(folder, `damaged-${++files}.db`);
  const store = openSqliteEventStore(file);
  const note = (i: number) => fact({ type: 'Noted', data: { text: `note ${i} ${'x'.repeat(100)}` } });
  await Promise.all(Array.from({ length: events }, (_, i) => store.append(`note-${i % 100}`, [note(i)], 'any')));
  await store.close();
  return file;
}

describe('a store of which one page is damaged', () => {
  it.each([0, 0.5, 0.9])('is read around it, and the damage located, at %d of its length', async (share) => {
    const file = await filled();
    const { from, to } = damagePage(file, share);
    const store = openSqliteEventStore(file, { readonly: true });
    const before = from === 1 ? [] : await store.readStored(beginning, events);
    expect(before).toHaveLength(from - 1);
    const unreadable = await store.readStored(positionOf(from - 1), events).catch((error: unknown) => error);
    expect(unreadable).toBeInstanceOf(UnreadableEvents);
    expect(unreadable).toMatchObject({ from: positionOf(from), to: positionOf(to) });
    expect(await store.readStored(positionOf(to), events)).toHaveLength(events - to);
    const { faults, events: verified } = await verifyStore(store);
    expect(verified).toBe(events - (to - from + 1));
    expect(faults).toEqual([
      {
        kind: 'unreadable',
        after: positionOf(from - 1),
        position: positionOf(to),
        stream: null,
        expected: 'events that can be read',
        found: `positions ${from} to ${to}, which cannot be read`,
      },
    ]);
    await store.close();
  });

  it('takes no more events once any connection of the process has met it, and says why', async () => {
    const file = await filled();
    const { from } = damagePage(file, 0.5);
    const [store, reader] = [openSqliteEventStore(file), openSqliteEventStore(file, { readonly: true })];
    expect(store.damage).toBeUndefined();
    await store.append('note-1', [fact({ type: 'Noted', data: {} })], 'any');
    await expect(readThrough(reader, beginning, new AbortController().signal)).rejects.toThrow(UnreadableEvents);
    await until(() => store.damage !== undefined);
    expect(store.damage).toMatch(/^Events file .+ is damaged: SQLite says “database disk image is malformed”\./);
    await expect(store.append('note-2', [fact({ type: 'Noted', data: {} })], 'any')).rejects.toThrow(DamagedStore);
    await expect(store.readAll(positionOf(from - 1), 10)).rejects.toThrow(DamagedStore);
    expect(await store.read('note-1', 20)).toHaveLength(2);
    for (const each of [store, reader]) await each.close();
  });

  it('is opened where the newest events are damaged, and takes none from the start', async () => {
    const file = await filled();
    const { from } = damagePage(file, 1);
    const store = openSqliteEventStore(file);
    expect(store.damage).toContain('is damaged');
    await expect(store.append('note-1', [fact({ type: 'Noted', data: {} })], 'any')).rejects.toThrow(DamagedStore);
    const { faults } = await verifyStore(store);
    expect(faults).toMatchObject([
      { kind: 'unreadable', position: positionOf(from), found: `positions ${from} to the end, which cannot be read` },
    ]);
    await store.close();
  });
});
