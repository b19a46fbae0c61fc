import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn, type Outcome } from '../support/almanac.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const nobody = 65_534;
const folder = temporaryFolder();
const data = join(folder, 'data');
const own = join(folder, 'own');

/** Modes mean nothing to root: the command line is run as another user. */
function asNobody(...args: string[]): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], TMPDIR: own };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['dist/cli.js', '--data', data, ...args],
      { env, uid: nobody, gid: nobody },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );
}

const isRoot = process.getuid?.() === 0;
const describeAsRoot = isRoot ? describe : describe.skip;

describeAsRoot(
  `a data folder that can only be read${isRoot ? '' : ' (skipped: only root can run as another user)'}`,
  () => {
    beforeAll(async () => {
      const size = ['--retailers', '12', '--products', '6', '--weeks', '80', '--until', '2026-07-06'];
      expect(await almanacIn({}, '--data', data, 'simulate', ...size)).toMatchObject({ code: 0 });
      expect(await almanacIn({}, '--data', data, 'forecast', '--as-of', '2026-07-05')).toMatchObject({ code: 0 });
      mkdirSync(own);
      chownSync(own, nobody, nobody);
      for (const name of readdirSync(data)) chmodSync(join(data, name), 0o444);
      chmodSync(data, 0o555);
      chmodSync(folder, 0o755);
    }, 120_000);
    const contents = () => readdirSync(data).map((name) => [name, readFileSync(join(data, name)).length]);

    it.each([
      [['history', 'retailer-R0001'], /Order R0001-/],
      [['audit', 'search', '--entity', 'retailer-R0001'], /Order R0001-/],
      [['audit', 'known', 'retailer-R0001', '--at', '2026-03-01'], /As known at position \d+/],
      [['suggest', '--retailer', 'R0001', '--on', '2026-07-07'], /Retailer R0001 on 2026-07-07/],
      [['plan', '--from', '2026-07-06', '--weeks', '4'], /Plan .+: 4 weeks from 2026-07-06/],
    ])('answers %j', async (args, expected) => {
      const before = contents();
      const { code, out, err } = await asNobody(...args);
      expect([code, out, err]).toEqual([
        0,
        expect.stringMatching(expected),
        expect.stringContaining('can only be read: this works on a copy, and nothing it records is kept.'),
      ]);
      expect(contents()).toEqual(before);
      expect(readdirSync(own)).toEqual([]);
    });

    it('answers why so much is suggested', async () => {
      const call = ['--retailer', 'R0001', '--on', '2026-07-07'];
      const { out } = await asNobody('--json', 'suggest', ...call);
      const [{ sku } = { sku: '' }] = (JSON.parse(out) as { items: { sku: string }[] }).items;
      const why = await asNobody('why', 'suggestion', ...call, '--sku', sku);
      expect([why.code, why.out]).toEqual([0, expect.stringContaining(sku)]);
    });

    it('is verified', async () => {
      expect(await asNobody('verify')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was altered.') });
      expect(readdirSync(own)).toEqual([]);
    });

    it('is backed up', async () => {
      expect(await asNobody('backup', join(own, 'backup.tar'))).toMatchObject({ code: 0 });
      expect(readdirSync(own)).toEqual(['backup.tar']);
      rmSync(join(own, 'backup.tar'));
    });

    it('refuses what would record, in words', async () => {
      writeFileSync(
        join(own, 'r.csv'),
        'retailer_id,name,area,class,business_type,listed\nr1,Shop,north,A,shop,true\n',
      );
      for (const args of [
        ['import', 'retailers', join(own, 'r.csv')],
        ['forecast', '--as-of', '2026-07-05'],
        ['serve'],
        ['rebuild'],
      ]) {
        const { code, err } = await asNobody(...args);
        expect([code, err]).toEqual([
          3,
          expect.stringContaining('found one that can only be read. Only history, suggest'),
        ]);
      }
    });
  },
);
