import { interval, merge, type Observable, share, Subject, takeUntil } from 'rxjs';
import type { ClientConfig } from 'pg';
import { Notifications } from './notifications.js';

/** What no notification announces, as while the listening connection is lost, is found by looking this often. */
const pollEveryMs = 1_000;

/** Signals that there may be new events: after commits of this store, at notifications of others, and every second. */
export class CommitSignal {
  private readonly own = new Subject<void>();
  private readonly closed = new Subject<void>();
  private readonly notifications: Notifications;

  /** Listens and polls only while it has subscribers; completes on `close`. */
  readonly commits: Observable<unknown>;

  constructor(config: ClientConfig) {
    this.notifications = new Notifications(config);
    this.commits = merge(this.own, this.notifications.received, interval(pollEveryMs)).pipe(
      takeUntil(this.closed),
      share(),
    );
  }

  emit(): void {
    this.own.next();
  }

  async close(): Promise<void> {
    this.closed.next();
    await this.notifications.stopped();
  }
}
