import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { DomainError, invalid } from '../kernel/domain-error.js';
import { removeDeserted, scratchFolder } from '../scratch/scratch-folder.js';

/** What comes of a file lies beside it, under the same name with another ending. */
const results = ['.rejects.csv', '.forecasts.csv'] as const;

/** A file that came in, and where what comes of it is to be written. */
export interface Upload {
  readonly file: string;
  readonly rejects: string;
  readonly forecasts: string;
  /** Removes the file; to be called when its job has ended. */
  readonly discard: () => void;
}

/** Each file that came in has a folder of its own until its job has ended: other services may serve the same data folder. */
const incoming = 'incoming-';

/** How long what came of a file can be fetched, at least. */
const resultsKeptMs = 30 * 24 * 60 * 60 * 1000;

/** Files that came in over HTTP, in the data folder until their job has ended; what came of them stays for a month. */
export class Uploads {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'uploads');
    this.removeLeft();
  }

  /** Writes the body to a file as it comes. @throws {DomainError} 'invalid' where it is no file, or breaks off */
  async keep(name: string, contentType: string | undefined, body: unknown): Promise<Upload> {
    if (!(body instanceof Readable)) throw invalid('Content-Type', 'text/csv or application/gzip', contentType);
    const folder = scratchFolder(this.folder, incoming);
    const own = `${name}-${randomUUID()}`;
    const file = join(folder.path, `${own}.csv${contentType?.includes('gzip') ? '.gz' : ''}`);
    try {
      await pipeline(body, createWriteStream(file));
    } catch (error) {
      folder.remove();
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
        throw invalid('body', 'a whole file', 'a part of one');
      throw error;
    }
    const path = join(this.folder, own);
    return {
      file,
      rejects: `${path}.rejects.csv`,
      forecasts: `${path}.forecasts.csv`,
      discard: () => folder.remove(),
    };
  }

  /** Files whose jobs ended with the process that ran them, and results that are old. */
  private removeLeft(): void {
    if (!existsSync(this.folder)) return;
    removeDeserted(this.folder, incoming);
    for (const entry of readdirSync(this.folder, { withFileTypes: true })) {
      const file = join(this.folder, entry.name);
      if (entry.isFile() && (!isResult(entry.name) || isOld(file))) rmSync(file, { force: true });
    }
  }

  /** What came of a file. @throws {DomainError} 'not-found' */
  result(name: string): StreamableFile {
    const file = join(this.folder, basename(name));
    if (!isResult(name) || !existsSync(file)) throw new DomainError('not-found', `No file ${name}.`);
    return new StreamableFile(createReadStream(file), {
      type: 'text/csv',
      disposition: `attachment; filename="${basename(name)}"`,
    });
  }
}

function isResult(name: string): boolean {
  return results.some((ending) => name.endsWith(ending));
}

function isOld(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Date.now() - resultsKeptMs;
}
