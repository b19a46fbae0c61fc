import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { DomainError, invalid } from '../kernel/domain-error.js';

/** What comes of a file lies beside it, under the same name with another ending. */
const results = ['.rejects.csv', '.forecasts.csv'] as const;

/** A file that came in, and where what comes of it is to be written. */
export interface Upload {
  readonly file: string;
  readonly rejects: string;
  readonly forecasts: string;
}

/** How long what came of a file can be fetched, at least. */
const resultsKeptMs = 30 * 24 * 60 * 60 * 1000;

/** Files that came in over HTTP, in the data folder until their job has ended; what came of them stays for a month. */
export class Uploads {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'uploads');
    this.removeLeft();
  }

  /** Once its job has ended nobody needs a file any more. */
  remove(file: string): void {
    rmSync(file, { force: true });
  }

  /** Writes the body to a file as it comes. @throws {DomainError} 'invalid' where it is no file, or breaks off */
  async keep(name: string, contentType: string | undefined, body: unknown): Promise<Upload> {
    if (!(body instanceof Readable)) throw invalid('Content-Type', 'text/csv or application/gzip', contentType);
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, `${name}-${randomUUID()}`);
    const file = `${path}.csv${contentType?.includes('gzip') ? '.gz' : ''}`;
    try {
      await pipeline(body, createWriteStream(file));
    } catch (error) {
      this.remove(file);
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
        throw invalid('body', 'a whole file', 'a part of one');
      throw error;
    }
    return { file, rejects: `${path}.rejects.csv`, forecasts: `${path}.forecasts.csv` };
  }

  /** Files whose jobs ended with the process that ran them, and results that nobody fetched for long. */
  private removeLeft(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (!isResult(name) || statSync(file).mtimeMs < Date.now() - resultsKeptMs) this.remove(file);
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
