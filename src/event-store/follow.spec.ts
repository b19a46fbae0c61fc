import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import { beginning, positionOf, type Position } from '../kernel/position.js';
import type { RecordedEvent } from './event-store.js';
import { follow } from './follow.js';

/** A log that a test fills by hand. */
class Log {
  readonly events: RecordedEvent[] = [];
  readonly commits = new Subject<void>();
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
  it('misses no event that is committed while it reads', async () => {
    const log = new Log();
    const seen: Position[] = [];
    const subscription = follow(log.readAll, log.commits, beginning).subscribe((batch) =>
      seen.push(...batch.map(({ position }) => position)),
    );
    for (let commit = 0; commit < 50; commit += 1) {
      log.add(1 + (commit % 3));
      log.commits.next();
      await turns(commit % 4);
    }
    await turns(10);
    expect(seen).toEqual(log.events.map(({ position }) => position));
    subscription.unsubscribe();
  });

  it('does not read while nothing is committed', async () => {
    const log = new Log();
    const subscription = follow(log.readAll, log.commits, beginning).subscribe();
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
    const subscription = follow(log.readAll, log.commits, beginning).subscribe(() => readsAtDelivery.push(log.reads));
    await turns(40);
    expect(readsAtDelivery).toEqual([1, 2, 3, 4, 5]);
    subscription.unsubscribe();
  });

  it('emits nothing more to a subscriber that left, even of what it was just reading', async () => {
    const log = new Log();
    log.add(1);
    const seen: unknown[] = [];
    const subscription = follow(log.readAll, log.commits, beginning).subscribe((batch) => seen.push(batch));
    subscription.unsubscribe();
    await turns(5);
    expect(seen).toEqual([]);
  });

  it('passes the error of a read to the subscriber', async () => {
    const failure = new Error('the disk is gone');
    const error = await new Promise((resolve) =>
      follow(() => Promise.reject(failure), new Subject(), beginning).subscribe({ error: resolve }),
    );
    expect(error).toBe(failure);
  });

  it('passes an error of the commit signal on, and does not leave it unhandled', async () => {
    const log = new Log();
    const error = new Promise((resolve) => follow(log.readAll, log.commits, beginning).subscribe({ error: resolve }));
    const failure = new Error('the poll failed');
    log.commits.error(failure);
    expect(await error).toBe(failure);
  });

  it('reads batches of the size asked for', async () => {
    const log = new Log();
    log.add(5_000);
    const sizes: number[] = [];
    follow(log.readAll, log.commits, beginning, { batchSize: 2_000 }).subscribe(({ length }) => sizes.push(length));
    await turns(20);
    expect(sizes).toEqual([2_000, 2_000, 1_000]);
  });

  it('reads a next batch only after the one before was handled, however long that takes', async () => {
    const log = new Log();
    log.add(3_000);
    const waiting: (() => void)[] = [];
    const emitted: number[] = [];
    const handle = () => new Promise<void>((resolve) => waiting.push(resolve));
    follow(log.readAll, log.commits, beginning, { handle }).subscribe(({ length }) => emitted.push(length));
    for (const handled of [0, 1, 2]) {
      log.commits.next();
      await turns(20);
      expect([log.reads, waiting.length, emitted.length]).toEqual([handled + 1, handled + 1, handled]);
      waiting[handled]?.();
    }
    await turns(20);
    expect(emitted).toEqual([1_000, 1_000, 1_000]);
  });

  it('ends with the error of a handler, and reads no more', async () => {
    const log = new Log();
    log.add(3_000);
    const failure = new Error('the read models are locked');
    const error = await new Promise((resolve) =>
      follow(log.readAll, log.commits, beginning, { handle: () => Promise.reject(failure) }).subscribe({
        error: resolve,
      }),
    );
    expect(error).toBe(failure);
    log.commits.next();
    await turns(10);
    expect(log.reads).toBe(1);
  });

  it('hands a batch to no handler when it was read for a subscriber that left', async () => {
    const log = new Log();
    log.add(1);
    let handled = 0;
    const handle = async () => void (handled += 1);
    follow(log.readAll, log.commits, beginning, { handle }).subscribe().unsubscribe();
    await turns(10);
    expect(handled).toBe(0);
  });

  it('completes with the commit signal', async () => {
    const log = new Log();
    const ended = new Promise<void>((resolve) =>
      follow(log.readAll, log.commits, beginning).subscribe({ complete: resolve }),
    );
    log.commits.complete();
    await ended;
  });
});
