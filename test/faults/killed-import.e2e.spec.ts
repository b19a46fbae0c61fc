import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../src/calendar/weeks.js';
import { beginning } from '../../src/kernel/position.js';
import { openEvents } from '../../src/open-events.js';
import { openReadModels, readModelsDefinition } from '../../src/read-models/open-read-models.js';
import { locationsOf } from '../../src/storage-locations.js';
import { almanacIn } from '../support/almanac.js';
import { withoutSignIn } from '../support/service.js';
import { createDatabase, describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { faultRounds, faultSeed, reportFault } from './fault-rounds.js';
import { SeededRandom } from './seeded-random.js';

/** Enough that an import takes seconds. */
const orders = 12_000;

function ordersCsv(): string {
  const lines = ['order_id,retailer_id,ordered_on,sku,quantity,unit_price'];
  for (let order = 0; order < orders; order++)
    for (let line = 0; line < 3; line++)
      lines.push(
        `o${order},r${order % 97},${addDays('2020-01-06', order % 400)},s${(order + 7 * line) % 41},${1 + ((order + line) % 9)},9.50`,
      );
  return `${lines.join('\n')}\n`;
}

interface Home {
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly databaseUrl: string | undefined;
}

describeEachDatabase(`an import that is killed (seed ${faultSeed})`, (url) => {
  const folder = temporaryFolder();
  const file = join(folder, 'orders.csv');

  async function home(name: string): Promise<Home> {
    const databaseUrl = url() === undefined ? undefined : await createDatabase(url()!);
    return {
      folder: join(folder, name),
      databaseUrl,
      environment: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
    };
  }

  /** Whether the import was killed before it ended. */
  async function killedAfter(milliseconds: number, at: Home): Promise<boolean> {
    const own = { NODE_OPTIONS: '', ALMANAC_ACTOR: 'lin', ...withoutSignIn, ...at.environment };
    const child = spawn(process.execPath, ['dist/cli.js', '--data', at.folder, 'import', 'orders', file], {
      ...{ env: { ...process.env, ...own }, stdio: 'ignore' as const },
    });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const isEarly = await Promise.race([ended.then(() => false), sleep(milliseconds).then(() => true)]);
    child.kill('SIGKILL');
    await ended;
    return isEarly;
  }

  /** What was recorded and what is shown of it, without ids, instants and the order in which streams were written. */
  async function contents({ folder: dataFolder, databaseUrl }: Home) {
    const locations = locationsOf({ dataFolder, databaseUrl });
    const store = await openEvents(locations.events, { readonly: true });
    const models = await openReadModels(locations.readModels, 'read');
    try {
      const events = (await store.readAll(beginning, 10_000_000)).map(({ stream, revision, type, data }) =>
        JSON.stringify([stream, revision, type, data]),
      );
      const shown = ['orders', 'weekly_demand', 'stock_positions', 'products', 'retailers'];
      const entities = readModelsDefinition.entities;
      const rows = Object.entries(await rowsOf(models, entities)).filter(([table]) => shown.includes(table));
      expect(rows.length).toBeGreaterThan(3);
      return { events: events.sort(), rows: Object.fromEntries(rows) };
    } finally {
      await models.close();
      await store.close();
    }
  }

  it(
    'goes on where it was, and in the end is as if it had never been killed',
    async () => {
      writeFileSync(file, ordersCsv());
      const random = new SeededRandom(faultSeed);
      const [whole, killed] = [await home('whole'), await home('killed')];
      const importing = (at: Home) => almanacIn(at.environment, '--data', at.folder, 'import', 'orders', file);
      expect(await importing(whole)).toMatchObject({ code: 0 });
      let kills = 0;
      for (let round = 0; round < faultRounds; round++)
        kills += Number(await killedAfter(random.between(300, 3_000), killed));
      expect(await importing(killed)).toMatchObject({ code: 0 });
      expect(kills).toBeGreaterThan(0);
      expect(await contents(killed)).toEqual(await contents(whole));
      expect(await almanacIn(killed.environment, '--data', killed.folder, 'verify')).toMatchObject({ code: 0 });
      reportFault({
        fault: `import of ${orders.toLocaleString('en')} orders killed (kill -9), with its projector`,
        on: url() === undefined ? 'SQLite' : 'PostgreSQL',
        done: `${kills} kills, then once to the end`,
        found: 'events and read models as of an import that was not killed',
      });
    },
    180_000 + faultRounds * 20_000,
  );
});
