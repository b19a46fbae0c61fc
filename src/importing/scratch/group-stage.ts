import Database from 'better-sqlite3';

/** How rows are kept between the two looks at a file. */
export interface RowCodec<Row> {
  encode(rows: readonly Row[]): Buffer | string;
  decode(value: Buffer | string): Row[];
}

/** Rows of one key that stood together under one head. */
export interface Chunk<Row> {
  readonly head: string;
  readonly rows: readonly Row[];
}
export interface Group<Row> {
  readonly key: string;
  readonly chunks: readonly Chunk<Row>[];
}

interface StoredChunk {
  seq: number;
  key: string;
  head: string;
  rows: Buffer | string;
  scattered: 0 | 1;
}

const page = 200;

/**
 * Rows read and checked, on disk until they are used: groups whose rows do not stand together in the file come together
 * here, whatever its size. Groups come out in the order in which they first appeared.
 */
export class GroupStage<Row> {
  private readonly db = new Database('');
  private readonly insert;

  constructor(private readonly codec: RowCodec<Row>) {
    this.db.pragma('journal_mode = OFF');
    this.db.pragma('synchronous = OFF');
    this.db.exec(
      'CREATE TABLE chunk (seq INTEGER PRIMARY KEY, key TEXT NOT NULL, head TEXT NOT NULL, rows NOT NULL, size INTEGER NOT NULL)',
    );
    this.insert = this.db.prepare<[string, string, Buffer | string, number]>(
      'INSERT INTO chunk (key, head, rows, size) VALUES (?, ?, ?, ?)',
    );
    this.db.exec('BEGIN');
  }

  add(key: string, head: string, rows: readonly Row[]): void {
    this.insert.run(key, head, this.codec.encode(rows), rows.length);
  }

  /** Call once all rows are in. @returns how many groups there are */
  seal(): number {
    this.db.exec(`COMMIT;
      CREATE INDEX by_key ON chunk (key, seq);
      CREATE TABLE scattered AS SELECT key, min(seq) AS first FROM chunk GROUP BY key HAVING count(*) > 1;
      CREATE UNIQUE INDEX scattered_key ON scattered (key, first);`);
    return this.db.prepare<[], number>('SELECT count(DISTINCT key) FROM chunk').pluck().get() ?? 0;
  }

  /** The keys of more than `most` rows, and how many each has; `most` is more than a single chunk holds. */
  largerThan(most: number): { key: string; size: number }[] {
    const larger = this.db.prepare<[number], { key: string; size: number }>(
      'SELECT key, sum(size) AS size FROM chunk WHERE key IN (SELECT key FROM scattered) GROUP BY key HAVING sum(size) > ?',
    );
    return larger.all(most);
  }

  /** Takes the rows of a key out, some at a time: it is no group any more. */
  *take(key: string): Generator<Row[]> {
    const next = this.db.prepare<[string, number], StoredChunk>(
      'SELECT * FROM chunk WHERE key = ? ORDER BY seq LIMIT ?',
    );
    const remove = this.db.prepare<[number]>('DELETE FROM chunk WHERE seq = ?');
    for (let chunks = next.all(key, page); chunks.length > 0; chunks = next.all(key, page))
      for (const { seq, rows } of chunks) {
        remove.run(seq);
        yield this.codec.decode(rows);
      }
  }

  *groups(): Generator<Group<Row>> {
    const next = this.db.prepare<[number, number], StoredChunk>(
      `SELECT c.seq, c.key, c.head, c.rows, s.key IS NOT NULL AS scattered
         FROM chunk c LEFT JOIN scattered s ON s.key = c.key
        WHERE c.seq > ? AND (s.first IS NULL OR s.first = c.seq) ORDER BY c.seq LIMIT ?`,
    );
    const all = this.db.prepare<[string], StoredChunk>('SELECT * FROM chunk WHERE key = ? ORDER BY seq');
    for (let seq = 0; ;) {
      const chunks = next.all(seq, page);
      for (const chunk of chunks) {
        const parts = chunk.scattered ? all.all(chunk.key) : [chunk];
        yield { key: chunk.key, chunks: parts.map(({ head, rows }) => ({ head, rows: this.codec.decode(rows) })) };
      }
      if (chunks.length < page) return;
      seq = chunks.at(-1)?.seq ?? seq;
    }
  }

  close(): void {
    this.db.close();
  }
}

/** Rows as JSON: for files whose rows hold texts. */
export function jsonRows<Row>(): RowCodec<Row> {
  return {
    encode: (rows) => JSON.stringify(rows),
    decode: (value) => JSON.parse(String(value)) as Row[],
  };
}
