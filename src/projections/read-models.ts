import { DataSource } from 'typeorm';
import { SnakeCaseNames } from '../read-models/database/snake-case-names.js';
import { allProjections } from './all-projections.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';

const cacheKibibytes = 256 * 1024;
/** Pages of 4 KiB in the write-ahead log before they are moved into the file. */
const checkpointPages = 32_768;
const busyMilliseconds = 10_000;

/**
 * Opens the read models in an SQLite file. Queries get a connection that can only read; the projector, in a thread of
 * its own, gets the one that writes and makes missing tables.
 */
export async function openReadModels(file: string, mode: 'query' | 'project'): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    namingStrategy: new SnakeCaseNames(),
    entities: [Checkpoint, ...allProjections.flatMap(({ tables }) => [...tables] as (new () => object)[])],
    readonly: mode === 'query',
    synchronize: mode === 'project',
    enableWAL: mode === 'project',
    timeout: busyMilliseconds,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      // What is lost in a power cut is projected again from the events: no need to wait for the disk here.
      if (mode === 'project') {
        database.pragma('synchronous = NORMAL');
        database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
      }
      database.pragma(`cache_size = -${cacheKibibytes}`);
      database.pragma('temp_store = MEMORY');
    },
  });
  try {
    return await source.initialize();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_NOTADB') throw error;
    const found = 'expected a SQLite database, found something else';
    throw new Error(`Read models ${file}: ${found}. Delete the file: it is made again.`, { cause: error });
  }
}
