import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { beginning, type Position } from '../../src/kernel/position.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { openStorage, type Storage } from '../../src/storage.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const closed = { type: 'RetailerClosed', data: { retailerId: '2190', closedOn: '2021-07-05' } };

describeEachDatabase('the projector', (url) => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openStorage({ dataFolder: folder, databaseUrl: url() });
  });
  afterAll(() => storage.close());

  async function rename(from: string, to: string): Promise<void> {
    const readModels = await openReadModels(storage.locations.readModels, 'write');
    await readModels.source.query(`ALTER TABLE ${from} RENAME TO ${to}`);
    await readModels.close();
  }

  it('says what keeps it from going on, and goes on when it can', async () => {
    const failures: { failure: string; position: Position }[] = [];
    storage.projector.watch({ onFailure: (failure) => failures.push(failure), onNotice: () => undefined });
    await until(() => storage.projector.reached(beginning, 0));
    await rename('checkpoints', 'hidden');
    await record(storage.store, 'retailer-2190', fact(closed));
    const head = await storage.store.head();
    const isMissing = /no such table: checkpoints|relation "checkpoints" does not exist/;
    await until(() => storage.projector.status().failure !== undefined);
    expect(storage.projector.check.bind(storage.projector)).toThrow(isMissing);
    expect(await storage.projector.reached(beginning, 0)).toBe(false);
    await rename('hidden', 'checkpoints');
    expect(await storage.projector.reached(head, 25_000)).toBe(true);
    expect(failures[0]).toEqual({ failure: expect.stringMatching(isMissing), position: beginning });
  }, 60_000);

  it('is replaced where its thread dies, and lets the storage be closed before that', async () => {
    // On PostgreSQL both use one database, and so one master key.
    const masterKey = { file: join(folder, 'master.key') };
    const other = await openStorage({ dataFolder: join(folder, 'other'), databaseUrl: url(), masterKey });
    const { worker } = other.projector as unknown as { worker: { terminate(): Promise<number> } };
    await worker.terminate();
    expect(() => other.projector.check()).toThrow('The projector stopped: its thread ended.');
    await record(other.store, 'retailer-2190', fact(closed));
    expect(await other.projector.reached(await other.store.head(), 20_000)).toBe(true);
    await worker.terminate().catch(() => undefined);
    await expect(other.close()).resolves.toBeUndefined();
  });
});
