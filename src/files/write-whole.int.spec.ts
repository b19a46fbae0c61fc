import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { writeWhole } from './write-whole.js';

const folder = temporaryFolder();

function* interrupted(): Generator<string> {
  yield 'half\n';
  throw new Error('interrupted');
}

describe('a file that is written whole', () => {
  it('has every part, through what they pass', async () => {
    const file = join(mkdtempSync(join(folder, 'a-')), 'out.csv.gz');
    await writeWhole(file, ['a\n', 'b\n'], [createGzip(), createGunzip()]);
    expect(readFileSync(file, 'utf8')).toBe('a\nb\n');
  });

  it('is as it was, and nothing lies beside it, where writing is interrupted', async () => {
    const own = mkdtempSync(join(folder, 'b-'));
    writeFileSync(join(own, 'old.csv'), 'old');
    await expect(writeWhole(join(own, 'old.csv'), interrupted())).rejects.toThrow('interrupted');
    await expect(writeWhole(join(own, 'new.csv'), interrupted())).rejects.toThrow('interrupted');
    expect(readdirSync(own)).toEqual(['old.csv']);
    expect(readFileSync(join(own, 'old.csv'), 'utf8')).toBe('old');
  });

  it('is the one that a link means', async () => {
    const own = mkdtempSync(join(folder, 'c-'));
    writeFileSync(join(own, 'meant.csv'), 'old');
    symlinkSync('meant.csv', join(own, 'link.csv'));
    await writeWhole(join(own, 'link.csv'), ['new']);
    expect(readdirSync(own)).toEqual(['link.csv', 'meant.csv']);
    expect(readFileSync(join(own, 'meant.csv'), 'utf8')).toBe('new');
  });

  it('may be a device', async () => {
    await writeWhole('/dev/null', ['gone']);
    expect(readdirSync('/dev')).not.toContain(`null.${process.pid}.part`);
  });
});
