import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { checkOutput } from './output-file.js';

const folder = temporaryFolder();
const file = (name: string) => join(folder, name);
const data = file('data');

describe('a file to be written', () => {
  it('may be new, may be there already, or may not be wanted', () => {
    writeFileSync(file('in.csv'), 'a');
    writeFileSync(file('old.csv'), 'a');
    for (const path of [undefined, file('new.csv'), file('old.csv'), 'new.csv'])
      expect(() => checkOutput('--out', path, data, file('in.csv'))).not.toThrow();
    expect(() => checkOutput('--out', file('in.csv'), data, file('not-there.csv'))).not.toThrow();
  });

  it('is never the one that is read, by whatever name', () => {
    symlinkSync(file('in.csv'), file('soft.csv'));
    linkSync(file('in.csv'), file('hard.csv'));
    for (const name of ['in.csv', 'soft.csv', 'hard.csv'])
      expect(() => checkOutput('--rejects', file(name), data, file('in.csv'))).toThrow(
        `--rejects: expected another file than the one that is read, found ${JSON.stringify(file(name))}.`,
      );
  });

  it('lies in a folder, and is none', () => {
    expect(() => checkOutput('--out', folder, data)).toThrow('--out: expected a file, found');
    expect(() => checkOutput('--out', file('nowhere/out.csv'), data)).toThrow('a file in a folder that is there');
    expect(() => checkOutput('--out', file('in.csv/out.csv'), data)).toThrow('a file in a folder that is there');
  });

  it('is outside the data folder, whatever name leads into it', () => {
    mkdirSync(join(data, 'uploads'), { recursive: true });
    writeFileSync(join(data, 'notes.txt'), 'a');
    symlinkSync(data, file('link'));
    symlinkSync(join(data, 'new.csv'), file('dangling.csv'));
    symlinkSync('dangling.csv', file('chain.csv'));
    symlinkSync(join(data, 'notes.txt'), file('notes.csv'));
    linkSync(join(data, 'notes.txt'), file('hard-notes.csv'));
    const names = [
      'data/events.db',
      'data/new.csv',
      'data/uploads/x.csv',
      'data/../data/./x.csv',
      'link/x.csv',
      'link/uploads/x.csv',
    ];
    for (const name of [...names, 'dangling.csv', 'chain.csv', 'notes.csv', 'hard-notes.csv']) {
      const out = join(folder, '.', name);
      expect(() => checkOutput('--out', `${folder}/${name}`, data)).toThrow(
        '--out: expected a file outside the data folder',
      );
      expect(() => checkOutput('--out', out, file('link'))).toThrow('--out: expected a file outside the data folder');
    }
    expect(() => checkOutput('--out', file('database.csv'), data)).not.toThrow();
    expect(() => checkOutput('--out', file('x.csv'), file('not-there'))).not.toThrow();
  });

  it('is no database, wherever it is', () => {
    const db = new Sqlite(file('other.db'));
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE a (b)');
    linkSync(file('other.db'), file('other.csv'));
    for (const name of ['other.db', 'other.csv', 'other.db-wal'])
      expect(() => checkOutput('--rejects', file(name), data)).toThrow(
        '--rejects: expected a new file, or one that is no database',
      );
    db.close();
  });
});
