import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { BackedUpRegion } from '../support/backed-up-region.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const region = new BackedUpRegion(folder);
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.almanac-'));

/** Runs a command and kills it (kill -9) as soon as `when` is so. @returns whether it was killed before it had ended */
async function killed(when: () => boolean, ...args: string[]): Promise<boolean> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['dist/cli.js', ...args], { env, stdio: 'ignore' });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded && !when()) await sleep(1);
  child.kill('SIGKILL');
  return (await ended)[0] === null;
}

/** Whether a file of this name is in the hidden folder in which a command works. */
const works = (name: string) =>
  hidden().some((each) => readdirSync(join(folder, each), { recursive: true, encoding: 'utf8' }).includes(name));

beforeAll(() => region.make(), 120_000);

describe('a backup that is killed', () => {
  it.each(['in-use.db', 'forecasts.db', 'events.db', 'manifest.json', 'backup.tar'])(
    'when %s is there leaves no file of its name, and the next one removes what is left',
    async (step) => {
      const file = region.path('killed.tar');
      const wasKilled = await killed(() => works(step) || existsSync(file), '--data', region.data, 'backup', file);
      expect(wasKilled || existsSync(file)).toBe(true);
      if (existsSync(file)) expect(await region.runOn('whole', 'restore', file)).toMatchObject({ code: 0 });
      else expect(hidden().length).toBeGreaterThan(0);
      expect(await region.run('verify')).toMatchObject({ code: 0 });
      expect(await region.run('backup', '--replace', file)).toMatchObject({ code: 0 });
      expect(hidden()).toEqual([]);
      for (const path of [file, region.path('whole')]) rmSync(path, { recursive: true, force: true });
    },
    60_000,
  );
});

describe('a restore that is killed', () => {
  const file = region.path('backup.tar');
  const key = ['--master-key', join(region.data, 'master.key')];
  const restore = (data: string) => ['--data', region.path(data), 'restore', file, ...key];
  beforeAll(async () => expect(await region.run('backup', file)).toMatchObject({ code: 0 }), 60_000);

  it.each(['in-use.db', 'unpacked/events.db', 'ready/events.db', 'ready/read-models.db', 'ready/read-models.db-wal'])(
    'when %s is there leaves no folder, and the next one removes what is left',
    async (step) => {
      const wasKilled = await killed(() => works(step), ...restore('new'));
      expect([wasKilled, existsSync(region.path('new'))]).toEqual([true, false]);
      expect(await region.runOn('new', 'restore', file)).toMatchObject({ code: 0 });
      expect(await region.runOn('new', 'verify')).toMatchObject({ code: 0 });
      expect(hidden()).toEqual([]);
      rmSync(region.path('new'), { recursive: true });
    },
    60_000,
  );

  it('while it moves files into a folder that was there leaves what nothing opens, until it is restored again', async () => {
    mkdirSync(region.path('mounted'));
    // As a restore leaves it that was killed between two files.
    for (const name of ['restore-unfinished', 'forecasts.db']) writeFileSync(join(region.path('mounted'), name), '');
    const csv = region.path('retailers.csv');
    writeFileSync(csv, 'retailer_id,name\nr,Shop\n');
    for (const args of [['serve'], ['verify'], ['history', 'retailer-r'], ['import', 'retailers', csv], ['migrate']])
      expect([args[0], await almanacIn({}, '--data', region.path('mounted'), ...args)]).toMatchObject([
        args[0],
        { code: 3, err: expect.stringContaining('a restore was not completed') },
      ]);
    expect(readdirSync(region.path('mounted')).sort()).toEqual(['forecasts.db', 'restore-unfinished']);
    expect(await region.runOn('mounted', 'restore', file)).toMatchObject({ code: 0 });
    const files = ['access.db', 'events.db', 'forecasts.db', 'master.key', 'read-models.db'];
    expect(readdirSync(region.path('mounted')).sort()).toEqual(files);
    expect(await region.runOn('mounted', 'verify')).toMatchObject({ code: 0 });
  }, 60_000);
});
