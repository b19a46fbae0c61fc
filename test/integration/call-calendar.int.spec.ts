import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { CallCalendarReader } from '../../src/read-models/readers/call-calendar.reader.js';
import { servicesOver } from '../../src/services.js';
import { callDay, keepRun, recordCallRegion } from '../support/call-region.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const company = 'main';
const retailerId = 'small';
const later = '2026-11-18';

describeEachDatabase('the call calendar', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let forecasts: Database;
  let runner: ProjectionRunner;
  const call = (on: string) =>
    servicesOver({ store, readModels: models, forecasts }).suggestions.suggestFor(retailerId, on);

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    forecasts = await openForecasts(newLocation(folder, url()));
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordCallRegion(store);
    const data = { retailerId, listed: true, changes: { orderDay: 2 } };
    await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerDetailsChanged', data }, '2026-10-01'));
    await keepRun(store, forecasts, { run: 1, asOf: '2026-11-15', unitsPerWeek: 6 });
    await runner.catchUp();
  }, 60_000);
  afterAll(async () => {
    for (const database of [models, forecasts]) await database.close();
    await store.close();
  });

  it('has an order last until the delivery after the next call', async () => {
    const { protectionDays, nextCallOn, items } = await call(callDay);
    expect({ protectionDays, nextCallOn }).toEqual({ protectionDays: 8, nextCallOn: '2026-11-24' });
    expect(items.flatMap(({ reasons }) => reasons).some(({ kind }) => kind === 'calendar')).toBe(false);
  });

  it('has it last over a dropped day from the day on which that was recorded, and says so', async () => {
    const dropped = { type: 'CallDayDropped', data: { company, day: '2026-11-24', cause: 'stocktaking' } };
    await record(store, 'calendar-main', fact(dropped, later));
    await runner.catchUp();
    expect(await call(callDay)).toMatchObject({ protectionDays: 8, nextCallOn: '2026-11-24' });
    const { protectionDays, nextCallOn, items } = await call(later);
    expect({ protectionDays, nextCallOn }).toEqual({ protectionDays: 14, nextCallOn: '2026-12-01' });
    const reason = items[0]?.reasons.find(({ kind }) => kind === 'calendar');
    expect(reason?.en).toBe(
      'There is no call on 2026-11-24: the next one is on 2026-12-01, so this order has to last 14 days.',
    );
  });

  it('names what closes the week where the next call is later than usual', async () => {
    const moved = { type: 'CallDayMoved', data: { company, day: '2026-11-24', to: '2026-11-26' } };
    await record(store, 'calendar-main', fact(moved, '2026-11-16'));
    await runner.catchUp();
    const { protectionDays, items } = await call(callDay);
    expect(protectionDays).toBe(10);
    const reasons = items.map(({ reasons }) => reasons.find(({ kind }) => kind === 'calendar'));
    const en = 'There is no call on 2026-11-24: the next one is on 2026-11-26, so this order has to last 10 days.';
    expect(reasons[0]).toEqual({
      kind: 'calendar',
      text: en,
      en,
      zh: '2026-11-24 不访销，下次访销日为 2026-11-26，本次订货需满足 10 天。',
      facts: { kind: 'calendar', day: '2026-11-24', festival: null, nextCallOn: '2026-11-26', days: 10 },
      events: [{ stream: 'calendar-main' }],
    });
  });

  it('keeps each change with the day on which it was recorded, in the order of recording', async () => {
    const changes = await new CallCalendarReader(models.sql).changes();
    expect(changes.map(({ kind, day, recordedOn }) => ({ kind, day, recordedOn }))).toEqual([
      { kind: 'moved', day: '2026-11-24', recordedOn: '2026-11-16' },
      { kind: 'dropped', day: '2026-11-24', recordedOn: later },
    ]);
  });

  it('leaves a quota that was recorded later out of what is asked for an earlier day', async () => {
    const sku = 'P001';
    const quota = { sku, quotaId: 'late', retailerClass: '*', from: '2026-11-01', to: '2026-11-30', limit: 1 };
    const quotaLeft = async (on: string) => (await call(on)).items.find((item) => item.sku === sku)?.quotaLeft;
    expect(await quotaLeft(callDay)).toBeNull();
    await record(store, `supply-${sku}`, fact({ type: 'QuotaSet', data: quota }, later));
    await runner.catchUp();
    expect(await quotaLeft(callDay)).toBeNull();
    expect(await quotaLeft(later)).toBe(0);
    const lifted = { type: 'QuotaLifted', data: { sku, quotaId: 'late', liftedOn: '2026-11-10' } };
    await record(store, `supply-${sku}`, fact(lifted, '2026-11-19'));
    await runner.catchUp();
    expect(await quotaLeft(later)).toBe(0);
    expect(await quotaLeft('2026-11-19')).toBeNull();
  });
});
