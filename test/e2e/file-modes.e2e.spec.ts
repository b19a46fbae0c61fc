import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { itOnFiles } from '../support/it-on-files.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const openFiles = (data: string) =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name} ${mode(join(parentPath, name))}`)
    .filter((each) => !each.endsWith(' 600'));

describe('under a umask that lets everybody read', () => {
  let before: number;
  beforeAll(() => void (before = process.umask(0o022)));
  afterAll(() => void process.umask(before));

  itOnFiles(
    'nobody else reads the files that the service makes, while it runs and after',
    async () => {
      const data = join(folder, 'new', 'data');
      const service = new TestService(() => data);
      await service.start();
      const retailer = { retailerId: 'r', name: 'Shop', area: '1', class: 'A', businessType: 'grocery' };
      expect((await service.post('/api/retailers?wait=5000', retailer)).body).toMatchObject({ visible: true });
      expect(readdirSync(data)).toEqual(
        expect.arrayContaining(['events.db', 'events.db-wal', 'events.db-shm', 'read-models.db-wal', 'forecasts.db']),
      );
      expect([mode(data), openFiles(data)]).toEqual(['700', []]);
      const rebuilt = await service.post('/api/rebuilds', {});
      await (await fetch(`${service.url}/api/jobs/${rebuilt.body.jobId}/progress`)).text();
      expect(openFiles(data)).toEqual([]);
      await service.stop();
      expect(openFiles(data)).toEqual([]);
    },
    60_000,
  );

  itOnFiles(
    'nor those that the command line makes, by an import or a simulation',
    async () => {
      const csv = join(folder, 'retailers.csv');
      writeFileSync(csv, 'retailer_id,name\nr,Shop\n');
      for (const [name, ...args] of [
        ['imported', 'import', 'retailers', csv],
        ['simulated', 'simulate', '--retailers', '3', '--products', '3', '--weeks', '4'],
      ] as const) {
        const data = join(folder, name);
        expect(await almanacIn({}, '--data', data, ...args)).toMatchObject({ code: 0 });
        expect([mode(data), openFiles(data)]).toEqual(['700', []]);
      }
    },
    60_000,
  );

  itOnFiles(
    'files that everybody could read are taken back; a folder that was there keeps its permissions',
    async () => {
      const data = join(folder, 'old');
      mkdirSync(data);
      const csv = join(folder, 'retailers.csv');
      await almanacIn({}, '--data', data, 'import', 'retailers', csv);
      for (const name of readdirSync(data)) chmodSync(join(data, name), 0o644);
      expect(await almanacIn({}, '--data', data, 'import', 'retailers', csv)).toMatchObject({ code: 0 });
      expect([mode(data), openFiles(data)]).toEqual(['755', []]);
    },
    60_000,
  );
});
