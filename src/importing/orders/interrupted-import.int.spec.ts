import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginning } from '../../kernel/position.js';
import type { EventStore } from '../../event-store/event-store.js';
import { openSqliteEventStore } from '../../event-store/sqlite/sqlite-event-store.js';
import { importFile } from '../import-file.js';

const folder = mkdtempSync(join(tmpdir(), 'almanac-interrupted-'));
const orders = Array.from({ length: 40 }, (_, i) => [
  `O${i},R${i % 3},2025-01-${String((i % 28) + 1).padStart(2, '0')},S0,12,6.03`,
  `O${i},R${i % 3},2025-01-${String((i % 28) + 1).padStart(2, '0')},S${i % 5},${i + 1},${i % 7 === 0 ? '72.36' : '6.03'}`,
]).flat();
const file = join(folder, 'orders.csv');
writeFileSync(file, ['order_id,retailer_id,ordered_on,sku,quantity,unit_price', ...orders].join('\n'));
const caller = { actor: 'li', role: 'planner' as const, now: '2026-03-02T08:00:00.000Z', inFlight: 8 };

/** Everything a store says, whoever wrote first. */
async function contentOf(store: EventStore): Promise<string[]> {
  const events = await store.readAll(beginning, 10_000);
  return events.map(({ stream, revision, type, data }) => JSON.stringify([stream, revision, type, data])).sort();
}

/** A store whose disk is full after some appends. */
function failingAfter(store: EventStore, appends: number): EventStore {
  let left = appends;
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'append' && left-- <= 0) return () => Promise.reject(new Error('disk full'));
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

describe('an import that fails on its way', () => {
  let whole: string[];

  beforeAll(async () => {
    const store = openSqliteEventStore(join(folder, 'whole.db'));
    const report = await importFile('orders', file, { store, ...caller });
    expect(report.held).toBeGreaterThan(0);
    whole = await contentOf(store);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([0, 1, 5, 9, 20, 33, 50, 87])('after %i appends ends as if it never had, once repeated', async (appends) => {
    const store = openSqliteEventStore(join(folder, `failing-${appends}.db`));
    await expect(importFile('orders', file, { store: failingAfter(store, appends), ...caller })).rejects.toThrow(
      'disk full',
    );
    expect(await importFile('orders', file, { store, ...caller })).toMatchObject({ rejected: 0 });
    expect(await contentOf(store)).toEqual(whole);
    await store.close();
  });
});
