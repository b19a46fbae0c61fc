import { beginning, comparePositions, positionOf } from '../../kernel/position.js';
import type { Sql, SqlRow } from '../database/sql.js';
import type { KnownHeadRow } from '../entities/known-head.entity.js';

/** Reads a database whatever the version of its schema. */
export interface SchemaReader {
  hasTable(name: string): Promise<boolean>;
  all<Row extends SqlRow>(text: string): Promise<Row[]>;
}

/**
 * The newest event that a database was made from; [] where nothing was. Versions before it was remembered have checkpoints of read
 * models, which know its position and hash only.
 */
export async function seenEvents(database: SchemaReader): Promise<KnownHeadRow[]> {
  const known = (await database.hasTable('known_heads')) ? await rememberedHeads(database) : [];
  if (known.length > 0 || !(await database.hasTable('checkpoints'))) return known;
  const checkpoints = await database.all<[string, string]>(
    'SELECT position, hash FROM checkpoints ORDER BY projection',
  );
  const newest = checkpoints
    .map(([position, hash]) => ({
      source: 'read models',
      position: positionOf(position),
      hash,
      storeHash: '',
      recordedAt: '',
    }))
    .filter(({ position }) => position > beginning)
    .sort((a, b) => comparePositions(b.position, a.position));
  return newest.slice(0, 1);
}

/** The same of a database that was opened, and so has the current schema. @param hasCheckpoints  whether it holds read models */
export function seenEventsOf(sql: Sql, hasCheckpoints = true): Promise<KnownHeadRow[]> {
  return seenEvents({
    hasTable: async (name) => name === 'known_heads' || hasCheckpoints,
    all: (text) => sql.all(text),
  });
}

async function rememberedHeads(database: SchemaReader): Promise<KnownHeadRow[]> {
  const text = 'SELECT source, position, hash, store_hash, recorded_at FROM known_heads ORDER BY source';
  const rows = await database.all<[string, string, string, string, string]>(text);
  return rows.map(([source, position, hash, storeHash, recordedAt]) => {
    return { source, position: positionOf(position), hash, storeHash, recordedAt };
  });
}
