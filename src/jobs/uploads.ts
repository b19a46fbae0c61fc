import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
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

/** Files that came in over HTTP, kept in the data folder. */
export class Uploads {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'uploads');
  }

  /** Writes the body to a file as it comes. @throws {DomainError} 'invalid' where it is no file, or breaks off */
  async keep(name: string, contentType: string | undefined, body: unknown): Promise<Upload> {
    if (!(body instanceof Readable))
      throw invalid('Content-Type', 'text/csv or application/gzip', contentType ?? 'nothing');
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, `${name}-${randomUUID()}`);
    const file = `${path}.csv${contentType?.includes('gzip') ? '.gz' : ''}`;
    try {
      await pipeline(body, createWriteStream(file));
    } catch (error) {
      await rm(file, { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
        throw invalid('body', 'a whole file', 'a part of one');
      throw error;
    }
    return { file, rejects: `${path}.rejects.csv`, forecasts: `${path}.forecasts.csv` };
  }

  /** What came of a file. @throws {DomainError} 'not-found' */
  result(name: string): StreamableFile {
    const file = join(this.folder, basename(name));
    if (!results.some((ending) => name.endsWith(ending)) || !existsSync(file))
      throw new DomainError('not-found', `No file ${name}.`);
    return new StreamableFile(createReadStream(file), {
      type: 'text/csv',
      disposition: `attachment; filename="${basename(name)}"`,
    });
  }
}
