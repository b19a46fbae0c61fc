import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beginning } from '../../src/kernel/position.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';

const everyWhere = [['this-thread'], ['own-thread']];

it.each(everyWhere)(
  'a full disk rejects every append that %s could not keep, and keeps nothing of them',
  async (where) => {
    const folder = await mkdtemp(join(tmpdir(), 'almanac-full-'));
    const file = join(folder, 'events.db');
    const child = fileURLToPath(new URL('./sqlite-disk-full.child.mjs', import.meta.url));
    // The limit is of file size, in blocks of 512 or 1,024 bytes: what a process feels of a full disk.
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 1000; exec "$0" "$@"', process.execPath, child, file, where],
      {
        encoding: 'utf8',
        env: {},
      },
    );
    expect(stderr).toBe('');
    const { kept, refused } = JSON.parse(stdout) as { kept: string[]; refused: string[] };
    expect(kept.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);

    const store = openSqliteEventStore(file);
    const there = await store.readAll(beginning, 100_000);
    expect(there.map(({ stream }) => stream)).toEqual(kept.flatMap((stream) => [stream, stream]));
    await store.append('note-after', [{ ...there[0]!, metadata: { ...there[0]!.metadata, eventId: 'after' } }], 0);
    await store.close();
    await rm(folder, { recursive: true });
  },
  60_000,
);
