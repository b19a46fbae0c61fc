import { expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noted } from '../../../test/contract/events.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

it('holds the thread only for some milliseconds at a time, however many appends wait', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-groups-'));
  const store = openSqliteEventStore(join(folder, 'events.db'));
  let turn = 0;
  const turns = setInterval(() => (turn += 1), 1);
  const answeredIn = new Set<number>();
  const appends = Array.from({ length: 20_000 }, (_, index) =>
    store.append(`note-${index}`, [noted(index)], 0).then(() => answeredIn.add(turn)),
  );
  await Promise.all(appends);
  clearInterval(turns);
  expect(answeredIn.size).toBeGreaterThan(3);
  expect(await store.head()).toBe(20_000n);
  await store.close();
  await rm(folder, { recursive: true });
});
