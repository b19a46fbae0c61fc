import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import { beginning, positionOf, type Position } from '../kernel/position.js';
import type { RecordedEvent } from './event-store.js';
import { follow } from './follow.js';

/** A log that a test fills by hand. */
class Log {
  readonly events: RecordedEvent[] = [];
  readonly arrivals = new Subject<void>();
  reads = 0;

  readonly readAll = async (after: Position, limit: number): Promise<RecordedEvent[]> => {
    this.reads += 1;
    const batch = this.events.filter(({ position }) => position > after).slice(0, limit);
    await nextTurn();
    return batch;
  };

  add(count: number): void {
    for (let added = 0; added < count; added += 1)
      this.events.push({ position: positionOf(this.events.length + 1) } as RecordedEvent);
  }
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
};

describe('following a log', () => {
  it('misses nothing that arrives while it reads', async () => {
    const log = new Log();
    const seen: Position[] = [];
    const subscription = follow(log.readAll, log.arrivals, beginning).subscribe((batch) =>
      seen.push(...batch.map(({ position }) => position)),
    );
    for (let arrival = 0; arrival < 50; arrival += 1) {
      log.add(1 + (arrival % 3));
      log.arrivals.next();
      await turns(arrival % 4);
    }
    await turns(10);
    expect(seen).toEqual(log.events.map(({ position }) => position));
    subscription.unsubscribe();
  });

  it('does not read while nothing arrives', async () => {
    const log = new Log();
    const subscription = follow(log.readAll, log.arrivals, beginning).subscribe();
    await turns(10);
    const { reads } = log;
    await turns(20);
    expect(log.reads).toBe(reads);
    subscription.unsubscribe();
  });

  it('reads a next batch only after the one before was delivered', async () => {
    const log = new Log();
    log.add(5_000);
    const readsAtDelivery: number[] = [];
    const subscription = follow(log.readAll, log.arrivals, beginning).subscribe(() => readsAtDelivery.push(log.reads));
    await turns(40);
    expect(readsAtDelivery).toEqual([1, 2, 3, 4, 5]);
    subscription.unsubscribe();
  });

  it('delivers nothing more to a listener that left, even of what it was just reading', async () => {
    const log = new Log();
    log.add(1);
    const seen: unknown[] = [];
    const subscription = follow(log.readAll, log.arrivals, beginning).subscribe((batch) => seen.push(batch));
    subscription.unsubscribe();
    await turns(5);
    expect(seen).toEqual([]);
  });

  it('hands the error of a read to the listener', async () => {
    const failure = new Error('the disk is gone');
    const error = await new Promise((resolve) =>
      follow(() => Promise.reject(failure), new Subject(), beginning).subscribe({ error: resolve }),
    );
    expect(error).toBe(failure);
  });

  it('ends with the arrivals', async () => {
    const log = new Log();
    const ended = new Promise<void>((resolve) =>
      follow(log.readAll, log.arrivals, beginning).subscribe({ complete: resolve }),
    );
    log.arrivals.complete();
    await ended;
  });
});
