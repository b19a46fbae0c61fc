import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { almanacIn } from '../support/almanac.js';
import { registerShop } from './busy-clerk.js';
import { reportFault } from './fault-rounds.js';

const years = 6;
const shifted = `--import ${pathToFileURL(resolve('test', 'faults', 'shifted-clock.mjs')).href}`;

describeEachDatabase('a clock that is set back six years', (url) => {
  const folder = temporaryFolder();
  const database = (): Record<string, string> => (url() === undefined ? {} : { DATABASE_URL: url()! });
  let clock: Record<string, string> = {};
  const service = new TestService(
    () => folder,
    () => ({ ...database(), ...clock }),
  );
  afterAll(() => service.stop());
  const order = (orderId: string) => ({
    ...{ orderId, retailerId: 'r1', orderedOn: '2018-03-05', takenBy: 'lin' },
    lines: [{ sku: 'gin', requested: 5 }],
  });

  it('changes neither the order of events nor what is shown, and nothing is lost when it is set right', async () => {
    await service.start();
    await registerShop(service);
    const before = await service.post('/api/orders?wait=10000', order('before'));
    await service.stop();

    clock = { NODE_OPTIONS: shifted, CLOCK_SHIFT_YEARS: String(years) };
    await service.start();
    const during = await service.post('/api/orders?wait=10000', order('during'));
    const changed = await service.post('/api/orders/before/lines?wait=10000', { sku: 'gin', to: 7, reason: 'more' });
    await service.stop();

    clock = {};
    await service.start();
    const after = await service.post('/api/orders?wait=10000', order('after'));
    const answers = [before, during, changed, after];
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: { visible: true } });
    const positions = answers.map(({ body }) => BigInt(body.position as string));
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    for (const [orderId, requestedUnits] of [
      ['before', 7],
      ['during', 5],
      ['after', 5],
    ] as const)
      expect((await service.get(`/api/orders/${orderId}`)).body).toMatchObject({ requestedUnits });
    await service.stop();
    const year = new Date().getFullYear() - years;
    const history = await almanacIn(database(), '--data', folder, 'history', 'order-during');
    expect(history.out).toContain(`recorded ${year}-`);
    expect(await almanacIn(database(), '--data', folder, 'verify')).toMatchObject({ code: 0 });
    reportFault({
      fault: 'clock set back six years, and set right again',
      on: url() === undefined ? 'SQLite' : 'PostgreSQL',
      done: 'orders recorded before, meanwhile and after',
      found: 'positions rise, everything is shown, verify finds nothing',
    });
  }, 90_000);
});
