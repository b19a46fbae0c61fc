import { END, excludeSystemEvents, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { interval, merge, Observable, repeat, retry, share, Subject, takeUntil } from 'rxjs';

/** Should the subscription fail without an error, new events are found by looking this often. */
const pollEveryMs = 5_000;
const resubscribeAfterMs = 1_000;

/**
 * Signals that the server may hold new events. A subscription of the server only signals; the events are read in pages, so that a
 * slow reader holds none of them in memory and no position is lost when the subscription is.
 */
export class CommitSignal {
  private readonly closed = new Subject<void>();

  /** Subscribed to the server only while it has subscribers; completes on `close`. */
  readonly commits: Observable<unknown>;

  constructor(client: KurrentDBClient) {
    const live = liveEvents(client).pipe(retry({ delay: resubscribeAfterMs }), repeat({ delay: resubscribeAfterMs }));
    this.commits = merge(live, interval(pollEveryMs)).pipe(takeUntil(this.closed), share());
  }

  close(): void {
    this.closed.next();
  }
}

/** Emits when the subscription begins, for events committed before that, and with each event after it. */
function liveEvents(client: KurrentDBClient): Observable<void> {
  return new Observable((subscriber) => {
    const subscription = client.subscribeToAll({ fromPosition: END, filter: excludeSystemEvents() });
    subscription
      .on('confirmation', () => subscriber.next())
      .on('data', () => subscriber.next())
      // Stays after unsubscribing: an error without a listener would end the process.
      .on('error', (error) => subscriber.error(error))
      .on('end', () => subscriber.complete());
    return () => {
      // Rejects where the subscription never began.
      subscription.unsubscribe().catch(() => undefined);
    };
  });
}
