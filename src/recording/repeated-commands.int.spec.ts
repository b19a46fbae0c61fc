import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { fact, tell } from '../../test/support/facts.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { EventStore } from '../event-store/event-store.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { CommandDelivery, DeliveryHandler } from './deliveries/delivery.handlers.js';
import { CommandPhoneOrder, PhoneOrderHandler } from './phone-orders/phone-order.handlers.js';

const folder = temporaryFolder();
const on = '2021-07-05';
const told = { actor: 'lin', role: 'tester', occurredOn: on, recordedAt: `${on}T08:00:00.000Z` };
const caller = () => ({ ...told, commandId: uuid() });
const order = { orderId: 'o-1', retailerId: 'r-1', orderedOn: on };
let store: EventStore;

beforeAll(async () => {
  store = openSqliteEventStore(join(folder, 'events.db'));
  await tell(store, 'retailer-r-1', fact({ type: 'RetailerRegistered', data: { retailerId: 'r-1' } }));
  await tell(store, 'product-A', fact({ type: 'ProductRegistered', data: { sku: 'A' } }));
});
afterAll(() => store.close());

describe('a command given again under its key', () => {
  it('is answered as the first time, though the retailer was meanwhile found to have closed before', async () => {
    const orders = new PhoneOrderHandler(store, { has: () => Promise.resolve(false) });
    const data = { ...order, takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] };
    const place = new CommandPhoneOrder('o-1', { type: 'PlaceOrder', data }, caller());
    const first = await orders.execute(place);
    await tell(
      store,
      'retailer-r-1',
      fact({ type: 'RetailerClosed', data: { retailerId: 'r-1', closedOn: '2021-07-01' } }),
    );
    expect(await orders.execute(place)).toEqual(first);
    const another = new CommandPhoneOrder('o-2', { type: 'PlaceOrder', data: { ...data, orderId: 'o-2' } }, caller());
    await expect(orders.execute(another)).rejects.toMatchObject({ code: 'retailer-closed' });
  });

  it('is answered as the first time, though its order was cancelled after it left', async () => {
    const deliveries = new DeliveryHandler(store);
    const of = { deliveryId: 'd-1', orderId: 'o-1', retailerId: 'r-1' };
    const left = { ...of, dispatchedOn: on, lines: [{ sku: 'A', quantity: 6 }] };
    const dispatch = new CommandDelivery('d-1', { type: 'DispatchDelivery', data: left }, caller());
    const first = await deliveries.execute(dispatch);
    await tell(store, 'order-o-1', fact({ type: 'OrderCancelled', data: { ...order, lines: [] } }));
    expect(await deliveries.execute(dispatch)).toEqual(first);
    const later = { ...left, deliveryId: 'd-2' };
    const another = new CommandDelivery('d-2', { type: 'DispatchDelivery', data: later }, caller());
    await expect(deliveries.execute(another)).rejects.toMatchObject({ code: 'order-cancelled' });
  });

  it('at the same moment with another body is refused, in whatever order the two are read', async () => {
    const orders = new PhoneOrderHandler(store, { has: () => Promise.resolve(false) });
    const of = { orderId: 'o-5', retailerId: 'r-1', orderedOn: '2021-06-28', takenBy: 'lin' };
    const context = caller();
    const place = (requested: number) =>
      orders.execute(
        new CommandPhoneOrder(
          'o-5',
          { type: 'PlaceOrder', data: { ...of, lines: [{ sku: 'A', requested }] } },
          context,
        ),
      );
    const [first, other, again] = await Promise.allSettled([place(6), place(12), place(6)]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'key-reused' } });
    expect(again).toEqual(first);
    expect(await store.read('order-o-5')).toMatchObject([{ data: { lines: [{ requested: 6 }] } }]);
  });

  it('for another stream at the same moment is refused', async () => {
    const orders = new PhoneOrderHandler(store, { has: () => Promise.resolve(false) });
    const of = { retailerId: 'r-1', orderedOn: '2021-06-28', takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] };
    const context = caller();
    const place = (orderId: string) =>
      orders.execute(new CommandPhoneOrder(orderId, { type: 'PlaceOrder', data: { ...of, orderId } }, context));
    const [first, other] = await Promise.allSettled([place('o-6'), place('o-7')]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(other).toMatchObject({ status: 'rejected', reason: { name: 'EventIdTaken' } });
  });
});
