import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TestService } from '../support/service.js';
import { SmallDisk, whyNoSmallDisk } from '../support/small-disk.js';

const reason = whyNoSmallDisk();
const onSmallDisk = reason === undefined ? describe : describe.skip;
const mebibyte = 2 ** 20;
const retailer = { retailerId: 'r', name: 'Shop', area: '1', class: 'A', businessType: 'grocery' };

onSmallDisk(`a service whose disk fills up${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  it('says that it is not ready to record before the disk is full, answers questions, and is ready again once there is room', async () => {
    const disk = new SmallDisk(64);
    const service = new TestService(
      () => join(disk.folder, 'data'),
      () => ({ ALMANAC_MIN_FREE_MIB: '16' }),
    );
    try {
      await service.start();
      expect((await service.post('/api/retailers?wait=5000', retailer)).status).toBe(201);
      const ready = await service.get('/health/ready');
      expect(ready).toMatchObject({ status: 200, body: { status: 'ready' } });
      expect(ready.body.freeBytes).toBeGreaterThan(16 * mebibyte);
      disk.fill(8 * mebibyte);
      expect(await service.get('/health/ready')).toMatchObject({
        status: 503,
        body: {
          detail: expect.stringMatching(/Not ready to record: the disk of \S+ has [78] MiB left, less than the 16 MiB/),
        },
      });
      expect((await service.get('/health/live')).status).toBe(200);
      expect((await service.get('/api/retailers/r')).status).toBe(200);
      disk.empty();
      expect((await service.get('/health/ready')).status).toBe(200);
    } finally {
      await service.stop();
      disk.remove();
    }
  }, 60_000);
});
