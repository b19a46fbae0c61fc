import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const run = promisify(execFile);

describe('jobs on SQLite', () => {
  it('are opened while other processes open, write and close them: the last one to close a file locks it', async () => {
    const file = join(folder, 'forecasts.db');
    const child = () => run(process.execPath, ['test/integration/open-jobs.child.mjs', file]);
    const times = await Promise.all([child(), child(), child()]);
    expect(times.every(({ stdout, stderr }) => Number(stdout) > 1 && stderr === '')).toBe(true);
  }, 60_000);
});
