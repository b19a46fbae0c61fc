import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { StreamableFile } from '@nestjs/common';
import { DomainError, fieldError, invalid, nothing } from '../kernel/domain-error.js';
import type { StoredFile } from '../read-models/entities/stored-file.entity.js';
import { JobFiles } from './job-files.js';
import { Turns } from './turns.js';
import { tooLarge, type FileStore } from '../read-models/files/file-store.js';

/** A file is given up where nothing of it comes for so long. */
const defaultStallMs = 60_000;
/** A client that is still sending is answered first, and cut off then. */
const cutOffMs = 1_000;

export interface UploadLimits {
  /** largest file, bytes */
  readonly mostBytes: number;
  /** where files lie while they are read */
  readonly folder: string;
  /** how long nothing may come before the file is given up */
  readonly stallMs?: number;
}

/** So many files are looked at at once, and so many wait for it. */
const [mostLooks, mostWaiting] = [2, 20];

/** Files that come in over HTTP for a job, and what came of them: kept in the database, where every process finds them. */
export class Uploads {
  private readonly looks = new Turns(mostLooks, mostWaiting);

  constructor(
    private readonly files: FileStore,
    private readonly limits: UploadLimits,
  ) {}

  /**
   * Keeps the body as it comes; the file is removed in ten minutes unless a job is given it. Where it cannot be kept nothing is left of it.
   * @param contentLength  as the client announces it
   * @throws {DomainError} 'invalid' where it is no file or breaks off, 'too-large', 'upload-stalled'
   */
  async keep(contentType: string | undefined, contentLength: string | undefined, body: unknown): Promise<StoredFile> {
    if (!(body instanceof Readable))
      throw invalid(
        'Content-Type',
        { en: 'text/csv, application/gzip or an XLSX workbook', zh: 'text/csv、application/gzip 或 XLSX 工作簿' },
        contentType,
      );
    const { mostBytes, stallMs = defaultStallMs } = this.limits;
    try {
      if (Number(contentLength) > mostBytes)
        throw tooLarge(mostBytes, { en: `${contentLength} bytes`, zh: `${contentLength} 字节` });
      const file = { fileId: `upload-${randomUUID()}`, purpose: 'upload' } as const;
      return await this.files.save(file, withoutStall(body, stallMs), mostBytes);
    } catch (error) {
      void delay(cutOffMs, undefined, { ref: false }).then(() => body.destroy());
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
        throw invalid('body', { en: 'a whole file', zh: '完整的文件' }, { en: 'a part of one', zh: '不完整的文件' });
      throw error;
    }
  }

  /**
   * Looks at a file at once: it lies on disk as long as `look` reads it, and nothing of it is kept.
   * Others wait meanwhile, as it is read where requests are answered.
   * @throws {DomainError} as `keep` does; 'queue-full' where too many wait
   */
  async looked<Seen>(
    contentType: string | undefined,
    contentLength: string | undefined,
    body: unknown,
    look: (path: string) => Promise<Seen>,
  ): Promise<Seen> {
    const file = await this.keep(contentType, contentLength, body);
    const folder = new JobFiles(this.files, this.limits.folder);
    try {
      const packed = contentType?.includes('gzip') ?? false;
      return await this.looks.take(async () => look(await folder.fetch(file.fileId, `file.csv${packed ? '.gz' : ''}`)));
    } finally {
      folder.remove();
      await this.discard(file);
    }
  }

  /** Removes a file that no job was given. */
  async discard({ fileId }: StoredFile): Promise<void> {
    await this.files.remove(fileId);
  }

  /** What came of a file. @throws {DomainError} 'not-found' */
  async result(name: string): Promise<StreamableFile> {
    const file = await this.files.find(name);
    if (file?.purpose !== 'result')
      throw new DomainError('not-found', { en: `No file ${name}.`, zh: `没有文件 ${name}。` });
    return new StreamableFile(Readable.from(this.files.read(file)), {
      type: file.fileId.endsWith('.jsonl') ? 'application/x-ndjson' : 'text/csv',
      disposition: `attachment; filename="${file.fileId}"`,
      length: file.size,
    });
  }
}

/** @throws {DomainError} 'upload-stalled' where nothing comes for `stallMs` */
async function* withoutStall(body: Readable, stallMs: number): AsyncGenerator<Buffer> {
  const parts = body.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  for (;;) {
    const waiting = new AbortController();
    const stalled = delay(stallMs, undefined, waiting).then(() => {
      throw fieldError(
        'upload-stalled',
        'body',
        { en: `more of the file within ${stallMs / 1000} s`, zh: `${stallMs / 1000} 秒内收到后续内容` },
        nothing,
      );
    });
    try {
      const part = await Promise.race([parts.next(), stalled]);
      if (part.done) return;
      yield part.value as Buffer;
    } finally {
      waiting.abort();
      stalled.catch(() => undefined);
    }
  }
}
