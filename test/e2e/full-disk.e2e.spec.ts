import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportFault } from '../faults/fault-rounds.js';
import { SmallDisk, whyNoSmallDisk } from '../support/small-disk.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const reason = whyNoSmallDisk();
const onSmallDisk = reason === undefined ? describe : describe.skip;

const retailer = (retailerId: string) => ({
  ...{ retailerId, name: 'Corner shop '.repeat(15), area: 'north', class: 'A', businessType: 'grocery' },
});

onSmallDisk(`a disk that is full for a while${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  const everyWhere = ['of the read models alone', 'of everything'];

  it.each(everyWhere)(
    '%s is reported, nothing is said to be shown that is not, and all goes on afterwards',
    async (of) => {
      const disk = new SmallDisk(24);
      const data = join(disk.folder, 'data');
      mkdirSync(data);
      if (of === 'of the read models alone') {
        const elsewhere = join(folder, 'events.db');
        writeFileSync(elsewhere, '');
        symlinkSync(elsewhere, join(data, 'events.db'));
      }
      // The disk is smaller than what the service asks for before it says that it is ready.
      const service = new TestService(
        () => data,
        () => ({ ALMANAC_MIN_FREE_MIB: '0' }),
      );
      await service.start();
      const [acknowledged, shown]: [string[], string[]] = [[], []];
      const readiness: { status: number; body: { caughtUp?: boolean; detail?: string } }[] = [];

      async function postAndAsk(id: string): Promise<void> {
        const { status, body } = await service.post('/api/retailers?wait=50', retailer(id));
        if (status !== 201) return;
        acknowledged.push(id);
        if ((body as { visible: boolean }).visible) {
          shown.push(id);
          expect([id, (await service.get(`/api/retailers/${id}`)).status]).toEqual([id, 200]);
        }
        const ready = await service.get('/health/ready');
        readiness.push(ready);
        if (ready.body.caughtUp === true) {
          const missing = acknowledged
            .slice(-20)
            .map(async (one) => (await service.get(`/api/retailers/${one}`)).status);
          expect(new Set(await Promise.all(missing))).toEqual(new Set([200]));
        }
      }

      try {
        for (let i = 0; i < 20; i++) await postAndAsk(`before-${i}`);
        disk.fill(24 * 1_024);
        const end = Date.now() + 6_000;
        for (let i = 0; Date.now() < end && i < 1_500; i++) await postAndAsk(`full-${i}`);
        await until(async () => {
          readiness.push(await service.get('/health/ready'));
          return readiness.at(-1)!.status === 503 || of === 'of everything';
        });
        disk.empty();
        await until(async () => (await service.get('/health/ready')).body.caughtUp === true);
        await postAndAsk('after');
        expect(acknowledged).toContain('after');
        const lost: string[] = [];
        for (const id of acknowledged) if ((await service.get(`/api/retailers/${id}`)).status !== 200) lost.push(id);
        expect(lost).toEqual([]);
        if (of === 'of the read models alone') {
          expect(shown.length).toBeLessThan(acknowledged.length);
          const failing = readiness.filter(({ status }) => status === 503);
          expect(failing[0]?.body.detail).toMatch(/The read models stand still: .*full/);
          expect(failing.some(({ body }) => body.caughtUp === true)).toBe(false);
        }
        reportFault({
          ...{ fault: `disk full, ${of}, then emptied`, on: 'SQLite' },
          done: `${acknowledged.length} commands acknowledged, ${shown.length} said to be visible`,
          found: `0 lost, 0 shown that were not there; readiness never said caught up for what could not be read; no restart`,
        });
      } finally {
        await service.stop();
        disk.remove();
        rmSync(join(folder, 'events.db'), { force: true });
      }
    },
    90_000,
  );
});
