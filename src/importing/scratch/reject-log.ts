import Database from 'better-sqlite3';

/** Which lines of a file were refused and why, kept on disk: a file may be wrong from its first line to its last. */
export class RejectLog {
  private readonly db = new Database('');
  private readonly insert;
  private readonly reasonOf;

  constructor() {
    this.db.pragma('journal_mode = OFF');
    this.db.exec('CREATE TABLE reject (line INTEGER PRIMARY KEY, reason TEXT NOT NULL)');
    this.insert = this.db.prepare<[number, string]>('INSERT OR IGNORE INTO reject VALUES (?, ?)');
    this.reasonOf = this.db.prepare<[number], string>('SELECT reason FROM reject WHERE line = ?').pluck();
  }

  /** The first reason given for a line stays. */
  add(line: number, reason: string): void {
    this.insert.run(line, reason);
  }

  reason(line: number): string | undefined {
    return this.reasonOf.get(line);
  }

  get count(): number {
    return this.db.prepare<[], number>('SELECT count(*) FROM reject').pluck().get() ?? 0;
  }

  first(most: number): { line: number; reason: string }[] {
    const rows = this.db.prepare<[number], { line: number; reason: string }>(
      'SELECT line, reason FROM reject ORDER BY line LIMIT ?',
    );
    return rows.all(most);
  }

  close(): void {
    this.db.close();
  }
}
