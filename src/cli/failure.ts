import { ConfigError } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';
import { visibleLines } from '../kernel/visible-text.js';

/** What the codes of the operating system mean to the user at the keyboard. */
const meanings: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'expected a file, found a folder',
  ENOTDIR: 'expected a folder, found a file',
  EEXIST: 'expected a folder, found a file',
  EACCES: 'this user may not read or write there',
  EPERM: 'this user may not read or write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EADDRINUSE: 'another program listens there already',
};

type SystemFailure = Partial<NodeJS.ErrnoException & { address: string; port: number }>;

/** A failure in a sentence: what went wrong, and where. */
export function failureText(error: unknown): string {
  return visibleLines(sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  const { code = '', path, address, port, message } = Object(error) as SystemFailure;
  const meaning = meanings[code];
  if (meaning === undefined) return message ?? String(error);
  const where = path ?? (address && `${address}:${port}`);
  return where ? `${where}: ${meaning}.` : `${meaning}.`;
}

/** 2 for wrong use, 3 for a failure. */
export function exitCodeOf(error: unknown): 2 | 3 {
  return error instanceof ConfigError || (error instanceof DomainError && error.code === 'invalid') ? 2 : 3;
}
