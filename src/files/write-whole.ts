import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file that appears whole or not at all: beside its place first, then in it. One that exists is replaced, a link is followed, and
 * what is no file of a disk (`/dev/stdout`, a pipe) is written to as it comes.
 *
 * @param parts  of the text; or of what the first of `through` takes
 * @param through  what the parts pass, e.g. what makes CSV of rows, a compression
 * @throws {Error} of the file system, or of `parts`: then the file is as it was
 */
export async function writeWhole(
  file: string,
  parts: Iterable<unknown> | AsyncIterable<unknown>,
  through: readonly Transform[] = [],
): Promise<void> {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) return pipeline([Readable.from(parts), ...through, createWriteStream(file)]);
  const place = there ? realpathSync(file) : file;
  const draft = `${place}.${process.pid}.part`;
  try {
    await pipeline([Readable.from(parts), ...through, createWriteStream(draft)]);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
