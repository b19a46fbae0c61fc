import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { join } from 'node:path';
import { noted } from '../contract/events.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();

it('npm start ends when npm is stopped, and leaves no process behind with the port', async () => {
  // Not empty, so that nothing is simulated first.
  const store = openSqliteEventStore(join(folder, 'events.db'));
  await store.append('note-1', [noted(1)], 0);
  await store.close();
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', ALMANAC_DATA: folder };
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: npm.stdout });
    lines.on('line', (line) => {
      const [, found] = /Almanac listens on (http:[^ ,]+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    lines.on('close', () => reject(new Error('npm start ended before it listened.')));
  });
  const answers = () =>
    fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await answers()).toBe(true);
  npm.kill('SIGTERM');
  await until(async () => !(await answers()));
}, 90_000);
