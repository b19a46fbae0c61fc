import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const data = join(folder, 'data');
const run = (...args: string[]) => almanacIn({}, '--data', data, ...args);
const bad = join(folder, 'bad.csv');
const series = join(folder, 'series.csv');
const contents = () => readdirSync(data).map((name) => [name, readFileSync(join(data, name)).toString('base64')]);

describe('an option that names a file to write', () => {
  beforeAll(async () => {
    writeFileSync(bad, 'retailer_id,name,area,class,business_type,listed\nr1,Shop,north,A,shop,true\n,,,,,\n');
    writeFileSync(
      series,
      `unique_id,ds,y\n${Array.from({ length: 30 }, (_, i) => `a,2026-01-${String(i + 1).padStart(2, '0')},${i}`).join('\n')}\n`,
    );
    expect(await run('import', 'retailers', bad)).toMatchObject({ code: 0 });
    symlinkSync(join(data, 'events.db'), join(folder, 'linked.csv'));
  });

  it.each([
    ['--rejects', ['import', 'retailers', bad, '--rejects']],
    ['--out', ['forecast', '--as-of', '2026-07-05', '--out']],
    ['--out', ['predict', '--input', series, '--freq', 'D', '--season', '7', '--horizon', '3', '--out']],
    ['--out', ['audit', 'export', '--text', 'shop', '--out']],
    ['--truth', ['simulate', '--retailers', '5', '--products', '3', '--weeks', '60', '--truth']],
  ])('replaces no file of Almanac: %s of %j', async (option, args) => {
    const before = contents();
    for (const file of ['events.db', 'read-models.db', 'forecasts.db', 'new.csv'].map((name) => join(data, name))) {
      const { code, err } = await run(...args, file);
      expect([code, err]).toEqual([2, expect.stringContaining(`${option}: expected a file outside the data folder`)]);
    }
    expect(await run(...args, join(folder, 'linked.csv'))).toMatchObject({ code: 2 });
    expect(contents()).toEqual(before);
  });

  it('replaces none by a plan, either', async () => {
    symlinkSync(join(data, 'forecasts.db'), join(folder, 'plan.csv'));
    const before = contents();
    const { code, err } = await run('plan', '--from', '2026-07-06', '--out', join(folder, 'plan.csv'));
    expect([code, err]).toEqual([2, expect.stringContaining('--out: expected a file outside the data folder')]);
    expect(contents()).toEqual(before);
  });
});
