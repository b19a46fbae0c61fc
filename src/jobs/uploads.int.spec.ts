import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { Uploads } from './uploads.js';

const dataFolder = temporaryFolder();
const folder = join(dataFolder, 'uploads');

describe('files that came in', () => {
  it('stay until their job has ended, though another service begins on the same data folder', async () => {
    const upload = await new Uploads(dataFolder).keep('orders', 'text/csv', Readable.from(['order_id\n']));
    new Uploads(dataFolder);
    expect(readFileSync(upload.file, 'utf8')).toBe('order_id\n');
    writeFileSync(upload.rejects, 'line,reason,row\n');
    upload.discard();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(existsSync(upload.rejects)).toBe(true);
  });

  it('are removed where their process has ended; what came of them a month later', () => {
    const [left, killed] = [join(folder, 'orders-1.csv.gz'), join(folder, 'incoming-1')];
    const [young, old] = [join(folder, 'orders-2.rejects.csv'), join(folder, 'orders-3.forecasts.csv')];
    mkdirSync(killed, { recursive: true });
    for (const file of [left, join(killed, 'in-use.db'), young, old]) writeFileSync(file, '');
    utimesSync(old, 0, 0);
    new Uploads(dataFolder);
    expect([left, killed, young, old].map((path) => existsSync(path))).toEqual([false, false, true, false]);
  });

  it('that break off leave nothing behind', async () => {
    const before = readdirSync(folder);
    const broken = Readable.from(
      (function* () {
        yield 'order_id\n';
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    await expect(new Uploads(dataFolder).keep('orders', 'text/csv', broken)).rejects.toThrow('a whole file');
    expect(readdirSync(folder)).toEqual(before);
  });
});
