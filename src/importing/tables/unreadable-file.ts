import type { Sentence } from '../../kernel/language.js';
import { SaidError } from '../../kernel/said-error.js';

/** A file that is not what it should be: damaged, of another kind, or without what was asked for. */
export class UnreadableFile extends SaidError {
  /**
   * @param path  where it lies
   * @param said  what was expected and what was found, without the path
   */
  constructor(
    path: string,
    readonly said: Sentence,
    options?: ErrorOptions,
  ) {
    super(ofFile(path, said), options);
    this.name = 'UnreadableFile';
  }
}

/** The same of an error that came while the file was read; a disk that fails is not the fault of the file. */
export function unreadable(path: string, said: Sentence, cause: unknown): Error {
  const isOfDisk = typeof cause === 'object' && cause !== null && 'syscall' in cause;
  return isOfDisk ? new SaidError(ofFile(path, said), { cause }) : new UnreadableFile(path, said, { cause });
}

function ofFile(path: string, { en, zh }: Sentence): Sentence {
  return { en: `File ${path}: ${en}`, zh: `文件 ${path}：${zh}` };
}
