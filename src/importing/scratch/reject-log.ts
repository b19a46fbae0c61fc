import Database from 'better-sqlite3';
import type { Sentence } from '../../kernel/language.js';
import type { Rejection } from '../import-report.js';

/** Which lines of a file were refused and why, kept on disk: a file may be wrong from its first line to its last. */
export class RejectLog {
  private readonly db = new Database('');
  private readonly insert;
  private readonly reasonOf;

  constructor() {
    this.db.pragma('journal_mode = OFF');
    this.db.exec('CREATE TABLE reject (line INTEGER PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL)');
    this.insert = this.db.prepare<[number, string, string]>('INSERT OR IGNORE INTO reject VALUES (?, ?, ?)');
    this.reasonOf = this.db.prepare<[number], Sentence>('SELECT en, zh FROM reject WHERE line = ?');
  }

  /** The first reason given for a line stays. */
  add(line: number, { en, zh }: Sentence): void {
    this.insert.run(line, en, zh);
  }

  reason(line: number): Sentence | undefined {
    return this.reasonOf.get(line);
  }

  get count(): number {
    return this.db.prepare<[], number>('SELECT count(*) FROM reject').pluck().get() ?? 0;
  }

  first(most: number): Rejection[] {
    const rows = this.db.prepare<[number], Rejection>(
      'SELECT line, en AS reason, zh FROM reject ORDER BY line LIMIT ?',
    );
    return rows.all(most);
  }

  close(): void {
    this.db.close();
  }
}
