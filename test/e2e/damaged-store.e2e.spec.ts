import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { reportFault } from '../faults/fault-rounds.js';
import { almanacIn } from '../support/almanac.js';
import { damagePage } from '../support/damage-page.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const data = join(folder, 'data');
const run = (...args: string[]) => almanacIn({}, '--data', data, ...args);

it('a service whose events file has a damaged page says so, records nothing more, and still answers', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => `r${i},Shop ${i},north,A,shop,true`);
  writeFileSync(join(folder, 'r.csv'), ['retailer_id,name,area,class,business_type,listed', ...rows].join('\n'));
  expect(await run('import', 'retailers', join(folder, 'r.csv'))).toMatchObject({ code: 0 });
  const { from, to } = damagePage(join(data, 'events.db'), 0.5);
  const service = new TestService(() => data);
  await service.start();
  try {
    await until(async () => (await service.get('/health/ready')).status === 503);
    const damage = expect.stringMatching(
      /^Events file .+events\.db is damaged: SQLite says .+ Nothing more is recorded\./,
    );
    expect((await service.get('/health/ready')).body).toMatchObject({ status: 503, detail: damage });
    const retailer = { retailerId: 'new', name: 'New', area: 'north', class: 'A', businessType: 'shop' };
    expect(await service.post('/api/retailers', retailer)).toMatchObject({ status: 503, body: { detail: damage } });
    expect(await service.get('/api/retailers/r1')).toMatchObject({ status: 200 });
  } finally {
    await service.stop();
  }
  const { code, out } = await run('verify');
  expect([code, out]).toEqual([
    3,
    expect.stringContaining(`unreadable: expected events that can be read, found positions ${from} to ${to}`),
  ]);
  reportFault({
    ...{
      fault: 'a page of the events file overwritten with noise',
      on: 'SQLite',
      done: '1 page of a store of 400 events',
    },
    found: `readiness and commands answer 503, reading goes on, \`verify\` names positions ${from} to ${to}`,
  });
}, 60_000);
