import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { DomainError, invalid } from '../kernel/domain-error.js';

/** Files that came in over HTTP, kept in the data folder beside the rows that were rejected. */
export class Uploads {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'imports');
  }

  /** Writes the body to a file as it comes. @throws {DomainError} 'invalid' where it is no file */
  async keep(name: string, contentType: string, body: unknown): Promise<{ file: string; rejects: string }> {
    if (!(body instanceof Readable)) throw invalid('Content-Type', 'text/csv or application/gzip', contentType);
    mkdirSync(this.folder, { recursive: true });
    const id = `${name}-${randomUUID()}`;
    const file = join(this.folder, `${id}.csv${contentType.includes('gzip') ? '.gz' : ''}`);
    await pipeline(body, createWriteStream(file));
    return { file, rejects: join(this.folder, `${id}.rejects.csv`) };
  }

  /** The rejects of an import. @throws {DomainError} 'not-found' */
  rejects(name: string): StreamableFile {
    const file = join(this.folder, basename(name));
    if (!name.endsWith('.rejects.csv') || !existsSync(file)) throw new DomainError('not-found', `No file ${name}.`);
    return new StreamableFile(createReadStream(file), {
      type: 'text/csv',
      disposition: `attachment; filename="${basename(name)}"`,
    });
  }
}
