import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { flush } from './backup/flush.js';
import type { StorageConfig } from './config.js';
import { invalid } from './kernel/domain-error.js';
import { locationName } from './read-models/database/location.js';
import { scratchFolder } from './scratch/scratch-folder.js';
import { locationsOf, type StorageLocations } from './storage-locations.js';

/** Where a sealed copy is made. */
export interface SealTarget {
  /** As messages name it. */
  readonly name: string;
  readonly locations: StorageLocations;
  /** What was made there appears in its place. */
  take(): void;
  /** Removes what is left of it. */
  remove(): void;
}

/**
 * The target of a sealed copy: a folder that is not there or is empty, or another database.
 * @throws {DomainError} 'invalid' where it cannot be one; nothing was made
 */
export function sealTarget(config: StorageConfig, target: string): SealTarget {
  return config.databaseUrl === undefined ? folderTarget(config, target) : databaseTarget(config, target);
}

function databaseTarget(config: StorageConfig, url: string): SealTarget {
  if (!isDatabaseUrl(url))
    // A URL may hold a password.
    throw invalid(
      'TARGET',
      {
        en: 'another database, as DATABASE_URL names one: postgres://user@host/database',
        zh: '另一个数据库，写法同 DATABASE_URL：postgres://user@host/database',
      },
      { en: 'another text', zh: '其他文字' },
    );
  const locations = locationsOf({ ...config, databaseUrl: url });
  const name = locationName(locations.access).replace(/, schema .*$/, '');
  return { name, locations, take: () => undefined, remove: () => undefined };
}

/** Made in a hidden folder beside the new one: ended before it is complete, nothing has its name, and the next one removes what is left. */
function folderTarget(config: StorageConfig, target: string): SealTarget {
  const folder = resolve(target);
  requireNewFolder(config.dataFolder, target, folder);
  const scratch = scratchFolder(dirname(folder), '.almanac-seal-');
  const ready = join(scratch.path, 'ready');
  mkdirSync(ready, { mode: 0o700 });
  for (const name of ['master.key', 'erasures.jsonl']) copyPrivately(join(config.dataFolder, name), join(ready, name));
  const take = () => {
    for (const name of readdirSync(ready)) flush(join(ready, name));
    flush(ready);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(ready, folder);
    flush(dirname(folder));
  };
  const locations = locationsOf({ ...config, dataFolder: ready });
  return { name: folder, locations, take, remove: () => scratch.remove() };
}

function requireNewFolder(dataFolder: string, target: string, folder: string): void {
  if (/^\w+:\/\//.test(target))
    throw invalid('TARGET', { en: 'a folder, as the store is one', zh: '文件夹（数据在文件夹中）' }, target);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory())
    throw invalid(
      'TARGET',
      { en: 'a new folder', zh: '新文件夹' },
      { en: `${target}, a file`, zh: `${target}，是文件` },
    );
  if (stats && readdirSync(folder).length > 0)
    throw invalid(
      'TARGET',
      { en: 'a folder that is not there or is empty', zh: '尚不存在或为空的文件夹' },
      { en: `${target} with ${readdirSync(folder)[0]}`, zh: `${target}，其中有 ${readdirSync(folder)[0]}` },
    );
  if (!statSync(dirname(folder), { throwIfNoEntry: false })?.isDirectory())
    throw invalid('TARGET', { en: 'a folder in one that is there', zh: '已有文件夹中的文件夹' }, target);
  const place = join(realpathSync(dirname(folder)), basename(folder));
  const [way] = relative(realpathSync(dataFolder), place).split(sep);
  if (way !== '..')
    throw invalid('TARGET', { en: `a folder outside of ${dataFolder}`, zh: `${dataFolder} 以外的文件夹` }, target);
}

function copyPrivately(file: string, copy: string): void {
  if (!existsSync(file)) return;
  copyFileSync(file, copy);
  chmodSync(copy, 0o600);
}

function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}
