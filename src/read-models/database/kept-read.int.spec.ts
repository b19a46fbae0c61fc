import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../../../test/support/postgres.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { newLocation } from '../../../test/support/test-locations.js';
import { Quota } from '../entities/supply.entity.js';
import { openReadModels } from '../open-read-models.js';
import type { Database } from './database.js';
import { KeptRead } from './kept-read.js';

describeEachDatabase('what is kept of a read', (url) => {
  const folder = temporaryFolder();
  let reading: Database;
  let writing: Database;
  beforeAll(async () => {
    const location = newLocation(folder, url());
    writing = await openReadModels(location, 'write');
    reading = await openReadModels(location, 'read');
  });
  afterAll(async () => {
    await reading.close();
    await writing.close();
  });
  const limits = (of: Database) =>
    new KeptRead(of.sql, async (sql) => (await sql.all<[number]>('SELECT unit_limit FROM quotas ORDER BY sku')).flat());
  const set = (sku: string, unitLimit: number) => {
    const quota = { sku, quotaId: 'q', retailerClass: 'A', fromDay: '2026-01-05', toDay: '2026-01-11', unitLimit };
    return writing.transaction((writer) => writer.upsert(Quota, [quota]));
  };

  it('is as new as any change, of another connection or its own', async () => {
    const [there, here] = [limits(reading), limits(writing)];
    expect([await there.get(), await here.get()]).toEqual([[], []]);
    for (const [i, sku] of ['a', 'b', 'c'].entries()) {
      await set(sku, i);
      expect([(await there.get()).length, (await here.get()).length]).toEqual([i + 1, i + 1]);
    }
    await set('c', 9);
    expect([await there.get(), await here.get()]).toEqual([
      [0, 1, 9],
      [0, 1, 9],
    ]);
  });

  it('is not read again while nothing changes, where that is known', async () => {
    let reads = 0;
    const kept = new KeptRead(reading.sql, async () => ++reads);
    for (let i = 0; i < 5; i++) await kept.get();
    expect(reads).toBe(url() === undefined ? 1 : 5);
  });
});
