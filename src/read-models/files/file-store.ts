import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../../kernel/clock.js';
import { fieldError, type DomainError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import type { Database } from '../database/database.js';
import { columnNames, rowMaker } from '../database/read-rows.js';
import type { SqlValue } from '../database/sql.js';
import { tableOf } from '../database/table.js';
import { FileChunk, StoredFile } from '../entities/stored-file.entity.js';
import { retryWhileBusy } from '../jobs/retry-while-busy.js';
import type { Writer } from '../writer/writer.js';
import { inChunks } from './in-chunks.js';

/** Bytes of a row of `file_chunks`: a statement writes one row, so that other writers never wait long. */
const chunkBytes = 256 * 1024;
/** A file that belongs to no job is removed when nothing was added to it for so long. */
const unfinishedKeptMs = 10 * 60 * 1000;
/** Results that are kept; the oldest are removed first. */
const resultsKept = 100;
/** Chunks that a transaction deletes. */
const chunksPerDelete = 32;

const table = tableOf(StoredFile);
const columns = columnNames(table);
const fileOf = rowMaker(table);

/** The files of jobs, in the database so that every process can read them: in pieces, none of which is held in memory for long. */
export class FileStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Keeps a file as it comes. Where it breaks off nothing is kept.
   * @param mostBytes  larger files are refused
   * @throws {DomainError} 'too-large'
   */
  async save(
    file: Pick<StoredFile, 'fileId' | 'purpose'>,
    bytes: AsyncIterable<Uint8Array>,
    mostBytes = Infinity,
  ): Promise<StoredFile> {
    const hash = createHash('sha256');
    const written: StoredFile = {
      ...{ ...file, jobId: null, complete: false, size: 0, sha256: '' },
      ...{ createdAt: this.clock().toISOString(), expiresAt: this.unfinishedUntil() },
    };
    await this.write((writer) => writer.upsert(StoredFile, [written]));
    try {
      for await (const chunk of inChunks(bytes, chunkBytes)) {
        hash.update(chunk);
        const number = written.size / chunkBytes;
        written.size += chunk.length;
        if (written.size > mostBytes)
          throw tooLarge(mostBytes, { en: `more than ${mostBytes} bytes`, zh: `超过 ${mostBytes} 字节` });
        written.expiresAt = this.unfinishedUntil();
        await this.write(async (writer) => {
          await writer.upsert(FileChunk, [{ fileId: file.fileId, number, bytes: chunk }]);
          await writer.upsert(StoredFile, [written]);
        });
      }
      const complete = { ...written, complete: true, sha256: hash.digest('hex'), expiresAt: this.unfinishedUntil() };
      await this.write((writer) => writer.upsert(StoredFile, [complete]));
      return complete;
    } catch (error) {
      await this.remove(file.fileId);
      throw error;
    }
  }

  /** A whole file of that name. */
  async find(fileId: string): Promise<StoredFile | undefined> {
    const [file] = await this.select('WHERE file_id = ?', fileId);
    return file?.complete ? file : undefined;
  }

  async *read({ fileId, size }: Pick<StoredFile, 'fileId' | 'size'>): AsyncGenerator<Buffer> {
    const text = 'SELECT bytes FROM file_chunks WHERE file_id = ? AND number = ?';
    for (let number = 0, done = 0; done < size; number++) {
      const [row] = await this.database.sql.all<[Buffer]>(text, fileId, number);
      if (!row) throw new Error(`File ${fileId}: expected ${size} bytes, found ${done}. It was removed.`);
      done += row[0].length;
      yield row[0];
    }
  }

  /** Removes a file, some pieces at a time: other writers are let in between. */
  async remove(fileId: string): Promise<void> {
    const [file] = await this.select('WHERE file_id = ?', fileId);
    const chunks = Math.ceil((file?.size ?? 0) / chunkBytes);
    for (let from = 0; from < chunks; from += chunksPerDelete) {
      const number = Array.from({ length: chunksPerDelete }, (_, i) => from + i);
      await this.write((writer) => writer.delete(FileChunk, { fileId, number }));
    }
    await this.write(async (writer) => {
      await writer.delete(FileChunk, { fileId });
      await writer.delete(StoredFile, { fileId });
    });
  }

  /** Removes files that are no longer needed: of jobs that have ended, uploads that broke off with their process, and old results. */
  async removeExpired(): Promise<void> {
    const expired = await this.select('WHERE expires_at <= ?', this.clock().toISOString());
    const results = await this.select("WHERE purpose = 'result' AND job_id IS NOT NULL");
    for (const { fileId } of [...expired, ...results.slice(resultsKept)]) await this.remove(fileId);
  }

  /** Removes the rejected rows of imports, which may hold names and notes, and leaves nothing of them behind. */
  async removeRejects(): Promise<void> {
    const results = await this.select("WHERE purpose = 'result' AND job_id IS NOT NULL");
    for (const { fileId } of results) if (fileId.endsWith('.rejects.csv')) await this.remove(fileId);
    await this.database.truncateLog();
  }

  /** The newest first. */
  private async select(where: string, ...values: SqlValue[]): Promise<StoredFile[]> {
    const text = `SELECT ${columns} FROM files ${where} ORDER BY created_at DESC, file_id`;
    return (await this.database.sql.all(text, ...values)).map(fileOf);
  }

  private unfinishedUntil(): string {
    return new Date(this.clock().getTime() + unfinishedKeptMs).toISOString();
  }

  private write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return retryWhileBusy(() => this.database.transaction(work));
  }
}

/** Refuses a file for its size. @param found  its size in words */
export function tooLarge(mostBytes: number, found: Sentence): DomainError {
  const expected = { en: `a file of at most ${mostBytes} bytes`, zh: `不超过 ${mostBytes} 字节的文件` };
  return fieldError('too-large', 'body', expected, found);
}
