import type Database from 'better-sqlite3';
import { distinctUntilChanged, interval, map, merge, type Observable, share, Subject, takeUntil } from 'rxjs';
import { isBusy } from './sqlite-error.js';

/** Signals that the file may hold new events: at once after a commit of this store, soon after one of another connection. */
export class CommitSignal {
  private readonly own = new Subject<void>();
  private readonly closed = new Subject<void>();
  private readonly dataVersion: Database.Statement<[], number>;

  /** Polls only while it has subscribers; completes on `close`. */
  readonly commits: Observable<unknown>;

  /** @param pollEveryMs  SQLite does not notify other connections: their commits are found by looking this often */
  constructor(db: Database.Database, pollEveryMs: number) {
    this.dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
    const others = interval(pollEveryMs).pipe(
      map(() => this.version()),
      distinctUntilChanged(),
    );
    this.commits = merge(this.own, others).pipe(takeUntil(this.closed), share());
  }

  emit(): void {
    this.own.next();
  }

  close(): void {
    this.closed.next();
  }

  /** A number that changes with every commit of another connection; undefined while the file is being recovered. */
  private version(): number | undefined {
    try {
      return this.dataVersion.get();
    } catch (error) {
      if (isBusy(error)) return undefined;
      throw error;
    }
  }
}
