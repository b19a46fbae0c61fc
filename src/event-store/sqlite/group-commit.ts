import type Database from 'better-sqlite3';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { AppendRequest } from '../append-request.js';
import { type AppendResult, EventIdTaken, WrongExpectedRevision } from '../event-store.js';
import { AppendWriter } from './append-writer.js';
import type { Appender, PendingAppend } from '../appender.js';
import { longestPauseMs, retryWhileBusy } from './retry-while-busy.js';
import { isBusy, sqliteCode } from './sqlite-error.js';

/** A busy writer pauses this often, and for longer than others wait between attempts, so that no connection starves. */
const pauseEveryMs = 400;
const pauseMs = longestPauseMs + 1;

interface GroupListeners {
  /** Called after each commit, before its appends are settled. */
  readonly onCommit?: () => void;
  /** Called when the last pending append is written, before the commit: what is enqueued now still joins the group. */
  readonly onLast?: () => void;
}

type Refusal = WrongExpectedRevision | EventIdTaken;

/**
 * Appends that wait together share one transaction, and so one flush to disk. Each is answered after the commit. A refused
 * append fails alone; a failure of the file (disk full) undoes the group and rejects every append in it.
 */
export class GroupCommit implements Appender {
  private readonly queue: PendingAppend[] = [];
  private working: Promise<void> | undefined;
  private readonly writer: AppendWriter;
  private readonly begin: Database.Statement;
  private readonly commit: Database.Statement;
  private readonly rollback: Database.Statement;
  /** Whether ids and streams are assumed to be new; false for one group after a constraint said otherwise. */
  private unchecked = true;

  /** @param groupMs a group is closed after so many milliseconds of writing, so that the thread is never held for long */
  constructor(
    private readonly db: Database.Database,
    private readonly groupMs: number,
    private readonly listeners: GroupListeners,
  ) {
    this.writer = new AppendWriter(db);
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.rollback = db.prepare('ROLLBACK');
  }

  enqueue(append: PendingAppend): void {
    this.queue.push(append);
    this.working ??= this.work();
  }

  async finish(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    let pauseAt = performance.now() + pauseEveryMs;
    await nextTurn();
    while (this.queue.length > 0) {
      try {
        await retryWhileBusy(() => this.commitGroup());
      } catch (error) {
        for (const { reject } of this.queue.splice(0)) reject(error);
      }
      if (performance.now() < pauseAt) await nextTurn();
      else {
        await sleep(pauseMs);
        pauseAt = performance.now() + pauseEveryMs;
      }
    }
    this.working = undefined;
  }

  /** One transaction with as many as fit in `groupMs`. @throws {SqliteError} SQLITE_BUSY, with the queue unchanged */
  private commitGroup(): void {
    this.begin.run();
    const group: PendingAppend[] = [];
    const outcomes: (AppendResult | Refusal)[] = [];
    try {
      this.writer.begin();
      const closeAt = performance.now() + this.groupMs;
      for (const append of this.queue) {
        group.push(append);
        outcomes.push(this.write(append.request));
        if (performance.now() > closeAt) break;
        if (group.length === this.queue.length) this.listeners.onLast?.();
      }
      this.commit.run();
    } catch (error) {
      this.undo(group, error);
      return;
    }
    this.unchecked = true;
    this.queue.splice(0, group.length);
    this.listeners.onCommit?.();
    group.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index];
      if (outcome instanceof Error) reject(outcome);
      else if (outcome) resolve(outcome);
    });
  }

  private write(request: AppendRequest): AppendResult | Refusal {
    try {
      return this.unchecked ? this.writer.appendUnchecked(request) : this.writer.appendChecked(request);
    } catch (error) {
      if (error instanceof WrongExpectedRevision || error instanceof EventIdTaken) return error;
      throw error;
    }
  }

  private undo(group: readonly PendingAppend[], error: unknown): void {
    if (this.db.inTransaction) this.rollback.run();
    this.writer.forget();
    if (isBusy(error)) throw error;
    // A stream or an event id that was assumed to be new is not.
    if (this.unchecked && sqliteCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') this.unchecked = false;
    else for (const { reject } of this.queue.splice(0, group.length)) reject(error);
  }
}
