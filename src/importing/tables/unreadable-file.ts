/** A file that is not what it should be: damaged, of another kind, or without what was asked for. */
export class UnreadableFile extends Error {
  /**
   * @param path  where it lies
   * @param said  what was expected and what was found, without the path
   */
  constructor(
    path: string,
    readonly said: string,
    options?: ErrorOptions,
  ) {
    super(`File ${path}: ${said}`, options);
    this.name = 'UnreadableFile';
  }
}

/** The same of an error that came while the file was read; a disk that fails is not the fault of the file. */
export function unreadable(path: string, said: string, cause: unknown): Error {
  const isOfDisk = typeof cause === 'object' && cause !== null && 'syscall' in cause;
  return isOfDisk ? new Error(`File ${path}: ${said}`, { cause }) : new UnreadableFile(path, said, { cause });
}
