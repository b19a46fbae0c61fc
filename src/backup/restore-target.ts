import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { invalid } from '../kernel/domain-error.js';
import { flush } from './flush.js';
import { isUnfinishedRestore, markRestore, unmarkRestore } from './unfinished-restore.js';

/** Files of a store, with those that SQLite and Almanac put beside them. */
const ownFile = /\.db(-wal|-shm|-journal)?$|\.db\.damaged-/;

/**
 * The folder into which a backup is restored. One that is not there yet appears at once, with everything in it. One that is there, as where a
 * disk is mounted, gets the files one by one; until all are there nothing opens it.
 */
export class RestoreTarget {
  readonly folder: string;
  private readonly isThere: boolean;

  /** @throws {DomainError} 'invalid' where there is a store, a file, or no folder to make it in */
  constructor(folder: string) {
    this.folder = resolve(folder);
    const stats = statSync(this.folder, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory())
      throw invalid('--data', { en: 'a folder', zh: '文件夹' }, { en: `${folder}, a file`, zh: `${folder}，是文件` });
    this.isThere = stats !== undefined;
    const own = this.isThere ? readdirSync(this.folder).filter((name) => ownFile.test(name)) : [];
    if (own.length > 0 && !isUnfinishedRestore(this.folder))
      throw invalid(
        '--data',
        { en: 'a folder without a store, which a restore would replace', zh: '没有数据的文件夹，否则恢复会覆盖它' },
        { en: `${folder} with ${own[0]}`, zh: `${folder}，其中有 ${own[0]}` },
      );
    if (!this.isThere && !statSync(dirname(this.folder), { throwIfNoEntry: false })?.isDirectory())
      throw invalid('--data', { en: 'a folder in one that is there', zh: '已有文件夹中的文件夹' }, folder);
  }

  /** Where it is made ready: on the same disk. */
  get workshop(): string {
    return this.isThere ? this.folder : dirname(this.folder);
  }

  /** Moves what was made ready there. @param ready  a folder in `workshop` with the files of the store, and nothing else */
  take(ready: string): void {
    const names = readdirSync(ready);
    for (const name of names) flush(join(ready, name));
    flush(ready);
    if (this.isThere) this.takeEach(ready, names);
    else renameSync(ready, this.folder);
    flush(dirname(this.folder));
  }

  private takeEach(ready: string, names: readonly string[]): void {
    markRestore(this.folder);
    for (const name of readdirSync(this.folder))
      if (ownFile.test(name)) rmSync(join(this.folder, name), { force: true });
    for (const name of names) renameSync(join(ready, name), join(this.folder, name));
    unmarkRestore(this.folder);
  }
}
