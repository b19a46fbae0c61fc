import { describe, expect, it } from '@jest/globals';
import { positionOf } from '../kernel/position.js';
import { FreeDisk } from './free-disk.js';
import { Readiness, type ReadinessSources } from './readiness.js';

const mebibyte = 2 ** 20;
const status = { reached: positionOf(8), rebuilding: [], parked: 0 };

/** A service that is ready, but for what a test changes. */
function readiness({ seconds = 0, free = 10_000 * mebibyte, ...others }: Changes = {}) {
  const limits = new FreeDisk('data', 256 * mebibyte);
  return new Readiness({
    store: { head: async () => positionOf(9) },
    progress: { status: () => status, reached: async () => false },
    lag: { seconds },
    disk: { bytes: async () => free, shortage: (bytes) => limits.shortage(bytes) },
    longestLagSeconds: 300,
    ...others,
  });
}
type Changes = Partial<ReadinessSources> & { readonly seconds?: number; readonly free?: number };

describe('readiness', () => {
  it('says how far the read models are, and what room there is', async () =>
    expect(await readiness({ seconds: 2.34 }).report()).toEqual({
      ...{ status: 'ready', position: 9n, reached: 8n, share: 8 / 9, caughtUp: false },
      ...{ lagSeconds: 2.3, parked: 0, freeBytes: 10_000 * mebibyte },
    }));

  it('is not given while the read models are further behind than the limit, and says by how much', async () => {
    await expect(readiness({ seconds: 300 }).report()).resolves.toMatchObject({ lagSeconds: 300 });
    await expect(readiness({ seconds: 301 }).report()).rejects.toThrow(
      'The read models are 301 s behind, more than the 300 s of ALMANAC_READY_LAG_SECONDS. They are at position 8 of 9.',
    );
  });

  it('is not given where the disk has less room than the limit, and says what still works', async () => {
    await expect(readiness({ free: 256 * mebibyte }).report()).resolves.toMatchObject({ status: 'ready' });
    await expect(readiness({ free: 12.5 * mebibyte }).report()).rejects.toThrow(
      'Not ready to record: the disk of data has 12 MiB left, less than the 256 MiB of ALMANAC_MIN_FREE_MIB.',
    );
  });

  it.each([
    ['are rebuilt', { ...status, rebuilding: ['orders'] }, 'Read models are being rebuilt: orders.'],
    ['stand still', { ...status, failure: 'the disk is full.' }, 'The read models stand still: the disk is full.'],
  ])('is not given while read models %s', async (_, now, says) =>
    expect(readiness({ progress: { status: () => now, reached: async () => false } }).report()).rejects.toThrow(says),
  );

  it('is not given where the store is damaged or out of reach', async () => {
    const damaged = { damage: 'Page 7 is damaged.', head: async () => positionOf(9) };
    await expect(readiness({ store: damaged }).report()).rejects.toThrow('Page 7 is damaged.');
    const away = { head: () => Promise.reject(new Error('The server is away.')) };
    await expect(readiness({ store: away }).report()).rejects.toThrow('The server is away.');
  });
});
