import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { removeDeserted, scratchFolder } from './scratch-folder.js';

const parent = temporaryFolder();

/** A process that holds a folder until it is killed. */
async function holding(prefix: string) {
  const program = `
    import { scratchFolder } from './dist/modules/scratch/scratch-folder.js';
    globalThis.folder = scratchFolder(process.argv[1], process.argv[2]);
    process.stdout.write(folder.path);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, parent, prefix], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [path] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    path: String(path),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('a scratch folder', () => {
  it('is there until it is removed, with what is in it', () => {
    const folder = scratchFolder(join(parent, 'not', 'there'), 'a-');
    writeFileSync(join(folder.path, 'b.csv'), '');
    expect(readdirSync(folder.path)).toContain('b.csv');
    folder.remove();
    expect(readdirSync(join(parent, 'not', 'there'))).toEqual([]);
  });

  it('is kept while its process lives, and removed after it was killed', async () => {
    const other = await holding('held-');
    const own = scratchFolder(parent, 'held-');
    removeDeserted(parent, 'held-');
    expect([other.path, own.path].map((path) => existsSync(path))).toEqual([true, true]);
    await other.kill();
    expect(existsSync(other.path)).toBe(true);
    const next = scratchFolder(parent, 'held-');
    expect([other.path, own.path, next.path].map((path) => existsSync(path))).toEqual([false, true, true]);
    own.remove();
    next.remove();
  });

  it('that was never held may be in the making, but not for a day', () => {
    const [young, old, another] = ['x-young', 'x-old', 'y-old'].map((name) => join(parent, name));
    for (const path of [young!, old!, another!]) mkdirSync(path);
    for (const path of [old!, another!]) utimesSync(path, 0, 0);
    removeDeserted(parent, 'x-');
    expect([young, old, another].map((path) => existsSync(path!))).toEqual([true, false, true]);
  });
});
