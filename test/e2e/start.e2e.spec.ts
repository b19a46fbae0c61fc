import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { join } from 'node:path';
import { noted } from '../contract/events.js';
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
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', ALMANAC_DATA: folder };
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

// On PostgreSQL both folders stand for one database, so the start on nothing comes first.
it('npm start on an empty folder shows calls, a suggestion and a plan; a second start serves at once', async () => {
  const first = await started(empty);
  const { printed } = first;
  await stopped(first);
  expect(printed).toMatch(/The day of a clerk would begin with:\nCalls on [\d-]+: [1-9]\d* due.*\n {2}R\d+ .* due/);
  expect(printed).toMatch(/A clerk who calls this retailer would read:\nRetailer R\d+ on [\d-]+: .*\n +\d+ {2}P\d+ /);
  expect(printed).toMatch(/A sourcing planner would read:\n(.*\n)*.*month +expected/);
  const second = await started(empty);
  await stopped(second);
  expect(second.printed).not.toContain('would read');
}, 600_000);

it('npm start ends when npm is stopped, and leaves no process behind with the port', async () => {
  // Not empty, so that nothing is simulated first.
  const store = openSqliteEventStore(join(used, 'events.db'));
  await store.append('note-1', [noted(1)], 0);
  await store.close();
  await stopped(await started(used));
}, 90_000);
