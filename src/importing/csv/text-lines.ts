import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const chunkBytes = 1 << 18;
const lineFeed = 10;

/** Stands in a line for bytes that are not UTF-8: no text contains it, while U+FFFD may have been in the file. */
export const notUtf8 = '\uFFFE';

/** Called while a file is read: bytes so far of all its bytes, compressed as they lie. */
export type BytesRead = (done: number, total: number) => void;

/**
 * The physical lines of a UTF-8 text file, plain or gzipped (recognised by its first bytes, not by its name), in batches.
 * Line ends may be LF or CRLF; a byte order mark is dropped. Memory is that of one batch.
 * @throws {Error} naming the file where it cannot be read or its compression is broken
 */
export async function* textLines(path: string, onBytes?: BytesRead): AsyncGenerator<string[]> {
  const { size } = await stat(path);
  const unzip = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const unpacked = unzip ? createGunzip({ chunkSize: chunkBytes }) : new PassThrough({ highWaterMark: chunkBytes });
  // The loop below sees a failure of any part, because `pipeline` destroys the last one with it.
  pipeline(file, unpacked).catch(() => undefined);
  let rest = Buffer.alloc(0);
  let first = true;
  try {
    for await (const bytes of unpacked as AsyncIterable<Buffer>) {
      const end = bytes.lastIndexOf(lineFeed);
      const whole = end < 0 ? undefined : Buffer.concat([rest, bytes.subarray(0, end)]);
      rest = whole ? Buffer.from(bytes.subarray(end + 1)) : Buffer.concat([rest, bytes]);
      if (!whole) continue;
      yield linesOf(whole, first);
      first = false;
      onBytes?.(file.bytesRead, size);
    }
  } catch (error) {
    throw new Error(`File ${path}: could not be read to its end (${(error as Error).message}).`, { cause: error });
  } finally {
    file.destroy();
  }
  if (rest.length > 0) yield linesOf(rest, first);
  onBytes?.(size, size);
}

/** A line feed is never part of another character, so bytes may be cut there. */
function linesOf(bytes: Buffer, first: boolean): string[] {
  const text = bytes.toString('utf8');
  const lines = (first ? text.replace(/^\uFEFF/, '') : text).split('\n');
  const readable = text.includes('\r') ? lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) : lines;
  return text.includes('\uFFFD') && !isUtf8(bytes) ? markForeign(bytes, readable) : readable;
}

function markForeign(bytes: Buffer, lines: readonly string[]): string[] {
  let from = 0;
  return lines.map((line) => {
    const feed = bytes.indexOf(lineFeed, from);
    const to = feed < 0 ? bytes.length : feed;
    const foreign = !isUtf8(bytes.subarray(from, to));
    from = to + 1;
    return foreign ? line.replaceAll('\uFFFD', notUtf8) : line;
  });
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
