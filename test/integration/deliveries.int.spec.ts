import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { Retailer } from '../../src/read-models/entities/retailers.entity.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DeliveredListReader } from '../../src/read-models/readers/delivered-list.reader.js';
import { DeliveryListReader } from '../../src/read-models/readers/delivery-list.reader.js';
import type { DeliveryEvent } from '../../src/recording/deliveries/delivery.events.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const [before, on] = ['2026-11-23', '2026-11-24'];
const of = (deliveryId: string) => ({ deliveryId, orderId: 'o1', retailerId: 'r1' });
const page = { limit: 50, offset: 0 };

describeEachDatabase('deliveries', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let runner: ProjectionRunner;

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    const details = { name: 'shop r1', area: 'east', class: 'A', businessType: 'shop', route: '1', orderDay: 1 };
    const rest = { orderCycle: 1, firstCall: null, listed: true, closedOn: null, closedRecordedOn: null, revision: 1 };
    await models.transaction((writer) => writer.upsert(Retailer, [{ retailerId: 'r1', ...details, ...rest }]));
    const lines = [
      { sku: 'A', requested: 9 },
      { sku: 'B', requested: 3 },
    ];
    const placed = { orderId: 'o1', retailerId: 'r1', orderedOn: before, takenBy: 'lin', lines };
    await record(store, 'order-o1', fact({ type: 'OrderPlaced', data: placed }, before));
  }, 60_000);
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  async function happens(...events: DeliveryEvent[]): Promise<void> {
    for (const event of events) await record(store, `delivery-${event.data.deliveryId}`, fact(event, on));
    await runner.catchUp();
  }
  const dispatch = (deliveryId: string, quantity: number): DeliveryEvent => {
    return {
      type: 'DeliveryDispatched',
      data: { ...of(deliveryId), dispatchedOn: on, lines: [{ sku: 'A', quantity }] },
    };
  };
  const complete = (deliveryId: string, delivered: number): DeliveryEvent => {
    return {
      type: 'DeliveryCompleted',
      data: { ...of(deliveryId), deliveredOn: on, lines: [{ sku: 'A', delivered }] },
    };
  };
  const onTheWay = async () =>
    (await new DeliveryListReader(models.sql).orders({ on }, page)).items.map(({ dispatches }) => dispatches);
  const arrived = async (areas?: string[]) =>
    (await new DeliveredListReader(models.sql).find({ on, areas }, page)).items.map(
      ({ deliveryId, name, lines, corrected }) => ({ deliveryId, name, lines, corrected }),
    );
  const line = (sku: string, delivered: number, refused = 0) => ({ sku, delivered, refused, name: null, unit: null });

  it('are on their way until they are completed, also within one batch', async () => {
    await happens(dispatch('d1', 6), dispatch('d2', 1), complete('d2', 1));
    expect(await onTheWay()).toEqual([[{ deliveryId: 'd1', dispatchedOn: on, lines: [{ sku: 'A', quantity: 6 }] }]]);
    await happens(complete('d1', 6));
    expect(await onTheWay()).toEqual([[]]);
  });

  it('are listed on their day with what arrived as is known now, and only to whom their area belongs', async () => {
    const corrected = (sku: string, from: number, to: number): DeliveryEvent => {
      const change = { from: { delivered: from, refused: 0 }, to: { delivered: to, refused: 1 } };
      return { type: 'DeliveryCorrected', data: { ...of('d1'), deliveredOn: on, sku, ...change } };
    };
    await happens(corrected('A', 6, 5), corrected('B', 0, 2));
    const both = [
      { deliveryId: 'd1', name: 'shop r1', lines: [line('A', 5, 1), line('B', 2, 1)], corrected: true },
      { deliveryId: 'd2', name: 'shop r1', lines: [line('A', 1)], corrected: false },
    ];
    expect(await arrived()).toEqual(both);
    expect(await arrived(['east'])).toEqual(both);
    expect(await arrived(['west'])).toEqual([]);
  });
});
