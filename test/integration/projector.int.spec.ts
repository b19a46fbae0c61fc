import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { beginning, positionOf, type Position } from '../../src/kernel/position.js';
import { openStorage, type Storage } from '../../src/storage.js';
import { fact, tell } from '../support/facts.js';
import { until } from '../support/until.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage({ dataFolder: folder });
});

const renamed = (from: string, to: string) => {
  const readModels = new Database(join(folder, 'read-models.db'));
  readModels.exec(`ALTER TABLE ${from} RENAME TO ${to}`);
  readModels.close();
};
const closed = { type: 'RetailerClosed', data: { retailerId: '2190', closedOn: '2021-07-05' } };

describe('the projector', () => {
  afterAll(() => storage.close());

  it('says what keeps it from going on, and goes on when it can', async () => {
    const failures: { failure: string; position: Position }[] = [];
    storage.projector.watch((failure) => failures.push(failure));
    renamed('checkpoints', 'hidden');
    await tell(storage.store, 'retailer-2190', fact(closed));
    const head = await storage.store.head();
    await expect(storage.projector.reached(head, 25_000)).rejects.toThrow('no such table: checkpoints');
    renamed('hidden', 'checkpoints');
    await until(() => storage.projector.reached(head, 0).catch(() => false));
    expect(failures[0]).toEqual({
      failure: expect.stringContaining('no such table: checkpoints'),
      position: beginning,
    });
  }, 60_000);

  it('that died on its way still lets the storage be closed', async () => {
    const other = await openStorage({ dataFolder: join(folder, 'other') });
    const { worker } = other.projector as unknown as { worker: { terminate(): Promise<number> } };
    await worker.terminate();
    await expect(other.projector.reached(positionOf(1), 0)).rejects.toThrow('The projector stopped');
    await expect(other.close()).resolves.toBeUndefined();
  });
});
