import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { createDatabase, describePostgres, dropDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const shell = promisify(execFile);

/** The commands of a heading of the page on operations, as they stand there. */
function commandsUnder(heading: string): string[] {
  const page = readFileSync('docs/operations.md', 'utf8');
  const [, section = ''] = page.split(`\n### ${heading}\n`);
  const [, block = ''] = /```\n([\s\S]*?)```/.exec(section) ?? [];
  return block.split('\n').filter((line) => line.trim() !== '');
}

/** Why the tools cannot be tried; undefined where they can. A tool that is older than the server refuses to work with it. */
function whyNoTools(): string | undefined {
  const { status, stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout ? undefined : 'no pg_dump is installed';
}

const missing = whyNoTools();
if (missing !== undefined)
  describe(`a backup of PostgreSQL (skipped: ${missing})`, () => it.skip('needs pg_dump', () => undefined));
else
  describePostgres('a backup of PostgreSQL', (url) => {
    const restored = () => createDatabase(url());
    const run = (database: string, ...args: string[]) => almanacIn({ DATABASE_URL: database }, ...args);

    it('by the commands of docs/operations.md, restored by those of the same page, holds the same history', async () => {
      const csv = join(folder, 'retailers.csv');
      const ids = Array.from({ length: 50 }, (_, i) => `r${i},Shop ${i}`);
      writeFileSync(csv, ['retailer_id,name', ...ids].join('\n'));
      expect(await run(url(), 'import', 'retailers', csv)).toMatchObject({ code: 0 });
      expect(await run(url(), 'checkpoint')).toMatchObject({ code: 0 });
      const to = await restored();
      const backup = join(folder, 'almanac.dump');
      const env = { ...process.env, DATABASE_URL: url(), NEW_DATABASE_URL: to, BACKUP: backup };
      const [dump, restore] = [commandsUnder('Backup on PostgreSQL'), commandsUnder('Restore on PostgreSQL')];
      expect([dump.length, restore.length > 0]).toEqual([1, true]);
      for (const line of [...dump, ...restore.filter((each) => each.startsWith('pg_restore'))])
        await shell('sh', ['-c', line], { env });
      const verified = await Promise.all([url(), to].map((database) => run(database, '--json', 'verify')));
      const digests = verified.map(({ code, out }) => [code, (JSON.parse(out) as { digest: string }).digest]);
      expect(digests).toEqual([
        [0, digests[0]?.[1]],
        [0, digests[0]?.[1]],
      ]);
      expect(await run(to, 'history', 'retailer-r7')).toMatchObject({
        code: 0,
        out: expect.stringContaining('Shop 7'),
      });
      // It goes on from there, at the next position.
      writeFileSync(csv, 'retailer_id,name\nlate,Shop\n');
      expect(await run(to, 'import', 'retailers', csv)).toMatchObject({ code: 0 });
      expect(await run(to, 'verify')).toMatchObject({ code: 0 });
      await dropDatabase(to);
    }, 120_000);
  });
