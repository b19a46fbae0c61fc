import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { FileForm } from '../tables/file-form.js';
import type { BytesRead } from '../tables/file-record.js';
import { unreadable } from '../tables/unreadable-file.js';
import { LineDecoder } from './line-decoder.js';
import { sentenceOf } from '../../kernel/said-error.js';

const chunkBytes = 1 << 18;

/**
 * The physical lines of a text file, plain or gzipped (recognised by its first bytes, not by its name), in batches.
 * Line ends may be LF or CRLF; a byte order mark is dropped. Memory is that of one batch.
 * @param form  tells the encoding, and is told it where nobody said it
 * @throws {UnreadableFile} where it is no text or its compression is broken
 */
export async function* textLines(path: string, form: FileForm, onBytes?: BytesRead): AsyncGenerator<string[]> {
  const { size } = await stat(path);
  const unzip = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const unpacked = unzip ? createGunzip({ chunkSize: chunkBytes }) : new PassThrough({ highWaterMark: chunkBytes });
  // The loop below sees a failure of any part, because `pipeline` destroys the last one with it.
  pipeline(file, unpacked).catch(() => undefined);
  const decoder = new LineDecoder(form);
  let last: string[];
  try {
    for await (const bytes of unpacked as AsyncIterable<Buffer>) {
      const lines = decoder.take(bytes);
      yield lines;
      onBytes?.(file.bytesRead, size);
    }
    last = decoder.end();
  } catch (error) {
    const { en, zh } = sentenceOf(error);
    const said = { en: `could not be read to its end (${en}).`, zh: `无法读到结尾（${zh}）。` };
    throw unreadable(path, said, error);
  } finally {
    file.destroy();
  }
  if (last.length > 0) yield last;
  onBytes?.(size, size);
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
