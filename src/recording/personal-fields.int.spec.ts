import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { beginning } from '../kernel/position.js';
import { simulateRegion } from '../simulation/simulate-region.js';
import { personalFieldsByType, personalFieldsOf } from './personal-fields.js';

const folder = temporaryFolder();
/** Fields that name a person or hold what one wrote, by the last part of their path. */
const personal =
  /(^|\.)(name|text|task|assignedTo|outcome|summary|takenBy|driver|refusal|accountManager|cause|why|note|words|en|zh|person)$/;
/** Names of products are not personal. */
const aboutProducts = /^Product/;

/** Paths of all texts in an event's data; elements of lists are not numbered. */
function textPaths(data: unknown, path = ''): string[] {
  if (typeof data === 'string') return [path];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((element) => textPaths(element, path));
  return Object.entries(data).flatMap(([field, value]) => textPaths(value, path ? `${path}.${field}` : field));
}

describe('personal fields', () => {
  it('are marked in every event of a simulated region that has them, and nothing else is', async () => {
    const store = openSqliteEventStore(join(folder, 'events.db'));
    await simulateRegion(store, { retailers: 8, products: 6, weeks: 8, seed: 3, start: '2025-01-06' });
    const events = await store.readAll(beginning, 20_000);
    await store.close();
    const found = new Map<string, Set<string>>();
    for (const { type, data } of events) {
      const paths = textPaths(data).filter((path) => personal.test(path) && !aboutProducts.test(type));
      found.set(type, new Set([...(found.get(type) ?? []), ...paths]));
    }
    expect(found.size).toBeGreaterThan(8);
    for (const [type, paths] of found)
      expect([type, [...paths].filter((path) => !personalFieldsOf(type).includes(path))]).toEqual([type, []]);
    expect([...(found.get('RetailerRegistered') ?? [])]).toEqual(['name']);
  });

  it('are none of products and quotas', () => {
    expect([...personalFieldsOf('ProductRegistered'), ...personalFieldsOf('QuotaSet')]).toEqual([]);
  });

  it('are said of every event that people record, so that none is overlooked', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const types = files
      .filter((file) => file.endsWith('.events.ts'))
      .flatMap((file) => [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/Message<\s*'(\w+)'/g)])
      .map(([, type]) => type!);
    expect(types.length).toBeGreaterThan(40);
    expect(types.filter((type) => !(type in personalFieldsByType))).toEqual([]);
  });
});
