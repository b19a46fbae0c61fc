import { Observable } from 'rxjs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent } from './event-store.js';
import type { Position } from '../kernel/position.js';

const eventsPerBatch = 1_000;

/**
 * Every event after a position and then those still to come: reads to the end, and again at each arrival.
 *
 * The next batch is read only after the one before was delivered and the event loop had a turn. The position moves with
 * what was delivered, never with what was announced, so an arrival too many repeats nothing and arrivals that
 * merge lose nothing. Completes when `arrivals` does; an error of `readAll` is the subscriber's.
 *
 * @param arrivals emits whenever there may be something new
 */
export function follow(
  readAll: (after: Position, limit: number) => Promise<RecordedEvent[]>,
  arrivals: Observable<unknown>,
  after: Position,
): Observable<RecordedEvent[]> {
  return new Observable((subscriber) => {
    let position = after;
    let reading = false;
    let announced = false;

    const readToEnd = async (): Promise<void> => {
      reading = true;
      do {
        announced = false;
        const batch = await readAll(position, eventsPerBatch);
        const last = batch.at(-1);
        if (!last) continue;
        announced = true;
        position = last.position;
        subscriber.next(batch);
        await nextTurn();
      } while (announced && !subscriber.closed);
      reading = false;
    };
    const wake = (): void => {
      announced = true;
      if (!reading) readToEnd().catch((error: unknown) => subscriber.error(error));
    };

    subscriber.add(arrivals.subscribe({ next: wake, complete: () => subscriber.complete() }));
    wake();
  });
}
