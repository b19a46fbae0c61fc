import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What a file holds, in short. */
export interface FileDigest {
  readonly bytes: number;
  /** hex */
  readonly sha256: string;
}

/** Reads a file to its end, in pieces. */
export async function fileDigest(file: string): Promise<FileDigest> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    digest.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: digest.digest('hex') };
}
