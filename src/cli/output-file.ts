import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { invalid } from '../kernel/domain-error.js';

/** How SQLite files begin, and their write-ahead logs in either byte order. */
const databaseBeginnings = ['SQLite format 3\0', '\x37\x7f\x06\x82', '\x37\x7f\x06\x83'];
/** More links than this are a circle, as the operating system sees it. */
const mostLinks = 40;

/**
 * Looks before anything is done whether what comes of it can be kept, and replaces nothing that must stay. Links and other spellings of a
 * name are followed to the file they mean.
 *
 * @param option  that names the file, e.g. `--out`
 * @param dataFolder  in which Almanac keeps its own files
 * @param input  the file that is read, which what comes of it must not replace
 * @throws {DomainError} 'invalid' where `path` is a folder, lies in none or in the data folder, or is a database or `input`
 */
export function checkOutput(option: string, path: string | undefined, dataFolder: string, input?: string): void {
  if (path === undefined) return;
  if (!statOf(dirname(resolve(path)))?.isDirectory())
    throw invalid(option, { en: 'a file in a folder that is there', zh: '已有文件夹中的文件' }, path);
  const there = statOf(path);
  if (there?.isDirectory())
    throw invalid(option, { en: 'a file', zh: '文件' }, { en: `${path}, a folder`, zh: `${path}，是文件夹` });
  if (isInside(target(path), dataFolder) || (there && isIn(there, dataFolder)))
    throw invalid(
      option,
      {
        en: `a file outside the data folder ${dataFolder}, where Almanac keeps its own`,
        zh: `数据文件夹 ${dataFolder} 以外的文件`,
      },
      path,
    );
  if (there?.isFile() && isDatabase(path))
    throw invalid(option, { en: 'a new file, or one that is no database', zh: '新文件，或不是数据库的文件' }, path);
  const read = input === undefined ? undefined : statOf(input);
  if (there && read && isSame(there, read))
    throw invalid(option, { en: 'another file than the one that is read', zh: '与读取的文件不同的文件' }, path);
}

/** The file that would be written: links are followed, also to a file that is not there yet. */
function target(path: string): string {
  let file = resolve(path);
  for (let links = 0; links < mostLinks; links++) {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) break;
    file = resolve(realFolder(dirname(file)), readlinkSync(file));
  }
  return join(realFolder(dirname(file)), basename(file));
}

function realFolder(path: string): string {
  return statOf(path) ? realpathSync(path) : path;
}

/** Folders are compared as the file system knows them, so that it does not matter how their names are spelt. */
function isInside(file: string, folder: string): boolean {
  const own = statOf(folder);
  if (!own) return false;
  for (let at = dirname(file); ; at = dirname(at)) {
    const stats = statOf(at);
    if (stats && isSame(stats, own)) return true;
    if (at === dirname(at)) return false;
  }
}

/** Whether it is a file of the folder under another name: a hard link. */
function isIn(file: Stats, folder: string): boolean {
  if (file.nlink < 2 || !statOf(folder)?.isDirectory()) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => {
    const stats = statOf(join(folder, name));
    return stats !== undefined && isSame(stats, file);
  });
}

function isDatabase(path: string): boolean {
  const beginning = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, beginning, 0, beginning.length, 0);
  } finally {
    closeSync(file);
  }
  return databaseBeginnings.some((each) => beginning.toString('latin1').startsWith(each));
}

function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
