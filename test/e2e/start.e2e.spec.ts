import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWorkday } from '../../src/calendar/public-holidays.js';
import { daysFrom, weekOf } from '../../src/calendar/weeks.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { join } from 'node:path';
import { noted } from '../contract/events.js';
import { almanacIn } from '../support/almanac.js';
import { pasted } from '../support/pasted.js';
import { shellBlocksOf } from '../support/readme-commands.js';
import { signInByDefault } from '../support/service.js';
import { bearer } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const [used, empty] = [temporaryFolder(), temporaryFolder()];

interface Started {
  readonly npm: ChildProcess;
  readonly url: string;
  /** what it printed before it listened */
  readonly printed: string;
}

/** `npm start` on a folder, once it listens. */
async function started(folder: string): Promise<Started> {
  // What a shell may have set for other commands changes nothing.
  const stray = { ALMANAC_ACTOR: 'lin', ALMANAC_ROLE: 'driver' };
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', ALMANAC_DATA: folder, ...signInByDefault, ...stray };
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: npm.stdout });
    lines.on('line', (line) => {
      printed.push(line);
      const [, found] = /Almanac listens on (http:[^ ,]+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    lines.on('close', () => reject(new Error('npm start ended before it listened.')));
  });
  return { npm, url, printed: printed.join('\n') };
}

/** What is asked of the lists of a day. */
interface Listed {
  readonly visits: readonly { readonly route: string; readonly stage: string }[];
  readonly total: number;
}

async function stopped({ npm, url }: Started): Promise<void> {
  const answers = () =>
    fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await answers()).toBe(true);
  npm.kill('SIGTERM');
  await until(async () => !(await answers()));
}

/** The password that was printed for somebody of the region; '' where none was. */
function passwordOf(name: string, printed: string): string {
  return new RegExp(`^${name} +((?:[a-z0-9]{5}-?){4}) +`, 'm').exec(printed)?.[1] ?? '';
}

// On PostgreSQL both folders stand for one database, so the start on nothing comes first.
describe('npm start on an empty folder', () => {
  let first: Started;
  beforeAll(async () => void (first = await started(empty)), 600_000);
  afterAll(async () => void first.npm.kill('SIGTERM'));

  it('shows calls, a suggestion and a plan', () => {
    const { printed } = first;
    expect(printed).toMatch(/The day of a clerk would begin with:\nCalls on [\d-]+: [1-9]\d* due.*\n {2}R\d+ .* due/);
    expect(printed).toMatch(/A clerk who calls this retailer would read:\nRetailer R\d+ on [\d-]+: .*\n +\d+ {2}P\d+ /);
    expect(printed).toMatch(/A sourcing planner would read:\n(.*\n)*.*month +expected/);
  });

  it.each(['clerk', 'account-manager', 'driver', 'planner', 'manager', 'admin'])(
    'prints the password of the %s, who signs in at once',
    async (name) => {
      const { code, out } = await pasted(
        `npx almanac sign-in ${name} --url ${first.url}`,
        `${passwordOf(name, first.printed)}\n`,
        {},
      );
      expect([code, out]).toEqual([0, expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)]);
      const asked = (path: string) => fetch(first.url + path, { headers: bearer(out.trim()) });
      expect(await (await asked('/api/me')).json()).toMatchObject({ name, roles: [name], mustChangePassword: false });
      expect((await asked('/api/retailers')).status).toBe(200);
      expect((await asked('/api/users')).status).toBe(name === 'admin' ? 200 : 403);
    },
    60_000,
  );

  it('shows the account manager visits on every workday of this week, in route order, and the driver what is to be delivered', async () => {
    const { today } = (await (await fetch(`${first.url}/api/service`)).json()) as { today: string };
    const askedBy = async (name: string, path: string) => {
      const signIn = `npx almanac sign-in ${name} --url ${first.url}`;
      const { out } = await pasted(signIn, `${passwordOf(name, first.printed)}\n`, {});
      const asked = (of: string) => fetch(first.url + of, { headers: bearer(out.trim()) });
      return (day: string) => asked(`${path}?on=${day}`).then((answer) => answer.json() as Promise<Listed>);
    };
    const visitsOn = await askedBy('account-manager', '/api/visit-list');
    for (const day of daysFrom(weekOf(today), 5).filter(isWorkday)) {
      const { visits } = await visitsOn(day);
      expect([day, visits.length > 0]).toEqual([day, true]);
      const routes = visits.map(({ route }) => route);
      expect(routes).toEqual(routes.toSorted());
      expect(new Set(visits.map(({ stage }) => stage))).toEqual(new Set(['planned']));
    }
    expect((await (await askedBy('driver', '/api/delivery-list'))(today)).total).toBeGreaterThan(0);
  }, 60_000);

  it('serves what the README shows of the API, to a clerk who pastes it', async () => {
    const block = shellBlocksOf('## The API').join('\n');
    const { port } = new URL(first.url);
    const { err, out } = await pasted(
      block.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`).replaceAll('curl ', 'curl -sS '),
      `${passwordOf('clerk', first.printed)}\n`,
      { PORT: port },
    );
    expect(err).toMatch(/^The token of clerk is good for 15 minutes.\n$/);
    const [retailers, order, history] = out.split(/(?<=\})(?=\{)/).map((each) => JSON.parse(each) as object);
    expect(retailers).toMatchObject({ items: [{ retailerId: 'R0001' }, {}, {}] });
    expect(order).toMatchObject({ stream: 'order-o-1', visible: true });
    expect(history).toMatchObject({ items: [{ type: 'OrderPlaced', actor: 'clerk', role: 'clerk' }] });
  }, 60_000);

  it('a second start serves at once, shows no password again, and lets the same people in', async () => {
    const password = passwordOf('planner', first.printed);
    await stopped(first);
    const second = await started(empty);
    try {
      expect(second.printed).not.toMatch(/would read|password/);
      const { code } = await pasted(`npx almanac sign-in planner --url ${second.url}`, `${password}\n`, {});
      expect(code).toBe(0);
    } finally {
      await stopped(second);
    }
  }, 120_000);
});

describe('almanac sign-in', () => {
  it('says that no service runs, and sends no password to another machine in clear text', async () => {
    expect(await pasted('npx almanac sign-in lin', 'a password\n', { PORT: '9' })).toMatchObject({
      code: 3,
      err: expect.stringContaining('http://127.0.0.1:9: expected a service that runs, found none'),
    });
    const elsewhere = await almanacIn({}, 'sign-in', 'lin', '--url', 'http://almanac.example');
    expect([elsewhere.code, elsewhere.err]).toEqual([
      2,
      'almanac: --url: expected https://, or http:// to this machine, found "http://almanac.example".\n',
    ]);
  });
});

it('npm start ends when npm is stopped, and leaves no process behind with the port', async () => {
  // Not empty, so that nothing is simulated first.
  const store = openSqliteEventStore(join(used, 'events.db'));
  await store.append('note-1', [noted(1)], 0);
  await store.close();
  await stopped(await started(used));
}, 90_000);
