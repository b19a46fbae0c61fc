import { Observable } from 'rxjs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent, SubscribeOptions } from './event-store.js';
import type { Position } from '../kernel/position.js';

const defaultBatchSize = 1_000;

/**
 * Every event after a position and then those still to come: reads to the end, and again at each commit.
 *
 * The next batch is read only after `handle` resolved for the one before, the subscribers had it and the event loop had a
 * turn, so at most one batch is in memory. The position advances with what was read, never with what was signalled: a signal
 * too many repeats nothing, and signals that merge lose nothing. Completes when `commits` does, perhaps while `handle` still
 * runs; an error of `readAll`, `handle` or `commits` is an error of the observable. To go on after one, subscribe again after
 * the last position handled.
 *
 * @param commits emits whenever there may be new events
 */
export function follow(
  readAll: (after: Position, limit: number) => Promise<RecordedEvent[]>,
  commits: Observable<unknown>,
  after: Position,
  { batchSize = defaultBatchSize, handle }: SubscribeOptions = {},
): Observable<RecordedEvent[]> {
  return new Observable((subscriber) => {
    let position = after;
    let isReading = false;
    let isSignalled = false;

    const readToEnd = async (): Promise<void> => {
      isReading = true;
      do {
        isSignalled = false;
        const batch = await readAll(position, batchSize);
        const last = batch.at(-1);
        if (!last || subscriber.closed) continue;
        isSignalled = true;
        position = last.position;
        await handle?.(batch);
        subscriber.next(batch);
        await nextTurn();
      } while (isSignalled && !subscriber.closed);
      isReading = false;
    };
    const fail = (error: unknown): void => subscriber.error(error);
    const wake = (): void => {
      isSignalled = true;
      if (!isReading) readToEnd().catch(fail);
    };

    subscriber.add(commits.subscribe({ next: wake, error: fail, complete: () => subscriber.complete() }));
    wake();
  });
}
