import { statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { invalid } from '../kernel/domain-error.js';

/**
 * Looks before long work begins whether what comes of it can be kept.
 *
 * @param option  that names the file, e.g. `--out`
 * @param input  the file that is read, which what comes of it must not replace
 * @throws {DomainError} 'invalid' where `path` is a folder, lies in none, or is `input`
 */
export function checkOutput(option: string, path: string | undefined, input?: string): void {
  if (path === undefined) return;
  if (!statOf(dirname(resolve(path)))?.isDirectory()) throw invalid(option, 'a file in a folder that is there', path);
  const there = statOf(path);
  if (there?.isDirectory()) throw invalid(option, 'a file', `${path}, a folder`);
  const read = input === undefined ? undefined : statOf(input);
  if (there && read && there.dev === read.dev && there.ino === read.ino)
    throw invalid(option, 'another file than the one that is read', path);
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
