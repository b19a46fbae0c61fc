import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { checkOutput } from './output-file.js';

const folder = temporaryFolder();
const file = (name: string) => join(folder, name);

describe('a file to be written', () => {
  it('may be new, may be there already, or may not be wanted', () => {
    writeFileSync(file('in.csv'), 'a');
    writeFileSync(file('old.csv'), 'a');
    for (const path of [undefined, file('new.csv'), file('old.csv'), 'new.csv'])
      expect(() => checkOutput('--out', path, file('in.csv'))).not.toThrow();
    expect(() => checkOutput('--out', file('in.csv'), file('not-there.csv'))).not.toThrow();
  });

  it('is never the one that is read, by whatever name', () => {
    symlinkSync(file('in.csv'), file('soft.csv'));
    linkSync(file('in.csv'), file('hard.csv'));
    for (const name of ['in.csv', 'soft.csv', 'hard.csv'])
      expect(() => checkOutput('--rejects', file(name), file('in.csv'))).toThrow(
        `--rejects: expected another file than the one that is read, found ${JSON.stringify(file(name))}.`,
      );
  });

  it('lies in a folder, and is none', () => {
    expect(() => checkOutput('--out', folder)).toThrow('--out: expected a file, found');
    expect(() => checkOutput('--out', file('nowhere/out.csv'))).toThrow('a file in a folder that is there');
    expect(() => checkOutput('--out', file('in.csv/out.csv'))).toThrow('a file in a folder that is there');
  });
});
