import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noted } from '../../../test/contract/events.js';
import { until } from '../../../test/support/until.js';
import { appendRequest } from '../append-request.js';
import type { AppendResult } from '../event-store.js';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { WriterThread } from './writer-thread.js';

describe('the thread that writes events', () => {
  let folder: string;
  let store: SqliteEventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'almanac-writer-'));
    store = openSqliteEventStore(join(folder, 'events.db'), { ownThread: true });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers each append with its own result or refusal, however they are sent', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => store.append(`note-${Math.floor(index / 2)}`, [noted(index)], 0)),
    );
    for (const [index, outcome] of outcomes.entries())
      expect(outcome).toMatchObject(
        index % 2 === 0
          ? { status: 'fulfilled', value: { revision: 1, position: BigInt(index / 2 + 1) } }
          : {
              status: 'rejected',
              reason: { name: 'WrongExpectedRevision', stream: `note-${(index - 1) / 2}`, found: 1 },
            },
      );
  });

  it('leaves a malformed append out and takes its neighbours', async () => {
    const good = store.append('note-1', [noted(1)], 0);
    const bad = store.append('note-2', [{ ...noted(2), data: undefined }], 0);
    await expect(bad).rejects.toThrow('data of Noted cannot be written as JSON');
    expect(await good).toEqual({ revision: 1, position: 1n });
  });

  it('rejects what waits and what comes later where it cannot go on, and says why', async () => {
    // Before the thread has opened it, the file is gone.
    rmSync(folder, { recursive: true });
    const waiting = store.append('note-1', [noted(1)], 0);
    await expect(waiting).rejects.toThrow(`expected folder ${folder}, found none`);
    await expect(store.append('note-2', [noted(2)], 0)).rejects.toThrow(`expected folder ${folder}, found none`);
  });

  it('that ended is followed by another at the next append', async () => {
    const file = join(folder, 'later', 'events.db');
    const thread = new WriterThread(file, 5, () => undefined);
    const request = appendRequest('note-1', [noted(1)], 0);
    const append = () => new Promise<AppendResult>((resolve, reject) => thread.enqueue({ request, resolve, reject }));
    await expect(append()).rejects.toThrow(`expected folder ${join(folder, 'later')}, found none`);
    mkdirSync(join(folder, 'later'));
    // The first thread may still be about to end.
    await until(async () => (await append().catch(() => undefined)) !== undefined);
    expect(await append()).toEqual({ revision: 1, position: 1n });
    await thread.finish();
  });
});
