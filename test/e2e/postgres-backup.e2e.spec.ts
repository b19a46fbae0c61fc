import { execFile, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { almanacIn } from '../support/almanac.js';
import { createDatabase, describePostgres, dropDatabase } from '../support/postgres.js';
import { binaries, freePort, serverUser, startPostgres } from '../support/postgres-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const shell = promisify(execFile);

/** The commands of a heading of the page on operations, as they stand there. */
function commandsUnder(heading: string): string[] {
  const page = readFileSync('docs/operations.md', 'utf8');
  const [, section = ''] = page.split(`\n### ${heading}\n`);
  const [, block = ''] = /```\n([\s\S]*?)```/.exec(section) ?? [];
  return block.split('\n').filter((line) => line.trim() !== '');
}

const run = (database: string, ...args: string[]) => almanacIn({ DATABASE_URL: database }, ...args);

async function registered(database: string, id: string): Promise<void> {
  const csv = join(folder, `${id}.csv`);
  writeFileSync(csv, `retailer_id,name\n${id},Shop ${id}\n`);
  expect(await run(database, 'import', 'retailers', csv)).toMatchObject({ code: 0 });
}

async function answerOf(database: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, string>>(statement)).rows[0] ?? {})[0] ?? '';
  } finally {
    await client.end();
  }
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

/** Where a server archives its log, its base backup, and the cluster that is recovered; of the user of the server. */
function foldersOfServer() {
  const user = serverUser();
  const [archive, base, recovered] = ['archive', 'base', 'recovered'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(archive);
  if (user) for (const path of [folder, archive]) chownSync(path, user.uid, user.gid);
  return { archive, base, recovered };
}

if (missing === undefined)
  describe('a moment of PostgreSQL', () => {
    it('is recovered by the commands of docs/operations.md, without what came after it, and goes on from there', async () => {
      const { archive, base, recovered } = foldersOfServer();
      const server = await startPostgres({ settings: ['archive_mode=on', `archive_command='cp %p ${archive}/%f'`] });
      let runs = true;
      const stop = () => {
        if (runs) server.stop();
        runs = false;
      };
      const database = await createDatabase(server.url);
      const port = await freePort();
      const PATH = `${binaries()}:${process.env['PATH']}`;
      const asServer = async (heading: string, more: Record<string, string> = {}) => {
        const env = { PATH, DATABASE_URL: database, BASE: base, ARCHIVE: archive, RECOVERED: recovered, ...more };
        // What the first server was given at its start, and not in a file.
        const own = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
        const commands = commandsUnder(heading).join('\n').replace('-p 5433', own);
        await shell('sh', ['-ec', commands], { env, cwd: folder, ...serverUser() });
      };
      try {
        await registered(database, 'first');
        await asServer('Any moment on PostgreSQL');
        await registered(database, 'wanted');
        const moment = await answerOf(database, 'SELECT clock_timestamp()::text');
        await registered(database, 'unwanted');
        const segment = await answerOf(database, 'SELECT pg_walfile_name(pg_switch_wal())');
        const archived = () => answerOf(database, "SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver");
        await until(async () => (await archived()) >= segment);
        stop();
        await asServer('Recover a moment on PostgreSQL', { MOMENT: moment });
        const again = new URL(database);
        again.port = String(port);
        // It answers questions before it takes commands.
        await until(async () => (await answerOf(again.href, 'SELECT pg_is_in_recovery()::text')) === 'false');
        const history = async (id: string) => (await run(again.href, 'history', `retailer-${id}`)).out;
        expect([await history('first'), await history('wanted'), await history('unwanted')]).toEqual([
          ...[expect.stringContaining('Shop first'), expect.stringContaining('Shop wanted')],
          expect.not.stringContaining('Shop unwanted'),
        ]);
        expect(await run(again.href, 'verify')).toMatchObject({ code: 0 });
        await registered(again.href, 'later');
        expect(await run(again.href, 'verify')).toMatchObject({ code: 0 });
      } finally {
        stop();
        spawnSync(join(binaries() ?? '', 'pg_ctl'), ['stop', '--pgdata', recovered, '--mode', 'immediate'], {
          ...serverUser(),
          cwd: folder,
        });
      }
    }, 120_000);
  });
