import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { openReadModels, readModelsDefinition } from '../../src/read-models/open-read-models.js';
import { locationsOf } from '../../src/storage-locations.js';
import { almanacIn } from '../support/almanac.js';
import { withoutSignIn } from '../support/service.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { SeededRandom } from './seeded-random.js';

/** Tables that say how the rows were made, not what happened. */
const bookkeeping = ['checkpoints', 'known_heads'];

describeEachDatabase(`a projector that is killed (seed ${faultSeed})`, (url) => {
  const folder = temporaryFolder();
  const environment = () => ({ ALMANAC_DATA: folder, ...(url() !== undefined && { DATABASE_URL: url()! }) });
  const run = (...args: string[]) => almanacIn(environment(), ...args);

  beforeAll(async () => {
    expect(await run('simulate', ...'--retailers 60 --products 40 --weeks 80'.split(' '))).toMatchObject({ code: 0 });
  }, 120_000);

  async function rows() {
    const models = await openReadModels(locationsOf({ dataFolder: folder, databaseUrl: url() }).readModels, 'read');
    try {
      const all = Object.entries(await rowsOf(models, readModelsDefinition.entities));
      return Object.fromEntries(all.filter(([table]) => !bookkeeping.includes(table)));
    } finally {
      await models.close();
    }
  }

  async function removeReadModels(): Promise<void> {
    const databaseUrl = url();
    if (databaseUrl === undefined) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `read-models.db${suffix}`), { force: true });
      return;
    }
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('DROP SCHEMA models CASCADE');
    await client.end();
  }

  /** Whether the command was killed before it ended. */
  async function killedAfter(milliseconds: number, ...args: string[]): Promise<boolean> {
    const env = { ...process.env, NODE_OPTIONS: '', ALMANAC_ACTOR: 'lin', ...withoutSignIn, ...environment() };
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { env, stdio: 'ignore' });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const isEarly = await Promise.race([ended.then(() => false), sleep(milliseconds).then(() => true)]);
    child.kill('SIGKILL');
    await ended;
    return isEarly;
  }

  it(
    'goes on where it was, and a rebuild that is killed takes nothing from those who read',
    async () => {
      const random = new SeededRandom(faultSeed);
      const whole = await rows();
      expect(Object.values(whole).filter((table) => table.length > 0).length).toBeGreaterThan(10);
      let rebuilds = 0;
      for (let round = 0; round < faultRounds; round++) {
        rebuilds += Number(await killedAfter(random.between(400, 2_500), 'rebuild'));
        expect(await rows()).toEqual(whole);
      }
      await removeReadModels();
      let kills = 0;
      for (let round = 0; round < faultRounds; round++)
        kills += Number(await killedAfter(random.between(300, 1_200), 'history', 'retailer-R0001'));
      expect(await run('history', 'retailer-R0001')).toMatchObject({ code: 0 });
      expect(await rows()).toEqual(whole);
      expect(rebuilds).toBeGreaterThan(0);
      expect(kills).toBeGreaterThan(0);
      reportFault({
        fault: 'projector killed (kill -9), in a rebuild and from empty read models',
        on: url() === undefined ? 'SQLite' : 'PostgreSQL',
        done: `${rebuilds} rebuilds killed, ${kills} kills of one that caught up`,
        found:
          'readers saw every row after each rebuild that was killed; in the end all rows are those of one that was not killed',
      });
    },
    180_000 + faultRounds * 20_000,
  );
});
