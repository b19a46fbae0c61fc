import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { fact, record } from '../../test/support/facts.js';
import { noReadModels } from '../../test/support/no-read-models.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { EventStore } from '../event-store/event-store.js';
import { CommandService } from './command-service.js';
import { StoredFacts } from './stored-facts.js';
import type { CommandContext } from '../kernel/command-context.js';
import { stampEvents } from './stamp-events.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { CommandDelivery, DeliveryHandler } from './deliveries/delivery.handlers.js';
import { CommandPhoneOrder, PhoneOrderHandler } from './phone-orders/phone-order.handlers.js';

const folder = temporaryFolder();
const on = '2021-07-05';
const clerk = { actor: 'lin', role: 'system' as const, occurredOn: on, recordedAt: `${on}T08:00:00.000Z` };
const caller = () => ({ ...clerk, commandId: uuid(), keyed: true });
const order = { orderId: 'o-1', retailerId: 'r-1', orderedOn: on };
let store: EventStore;
let commands: CommandService;

beforeAll(async () => {
  store = openSqliteEventStore(join(folder, 'events.db'));
  commands = new CommandService(store, new StoredFacts(store, { readModels: noReadModels }));
  await record(store, 'retailer-r-1', fact({ type: 'RetailerRegistered', data: { retailerId: 'r-1' } }));
  await record(store, 'product-A', fact({ type: 'ProductRegistered', data: { sku: 'A' } }));
});
afterAll(() => store.close());

describe('a command given again under its key', () => {
  it('is answered as the first time, though the retailer was meanwhile found to have closed before', async () => {
    const orders = new PhoneOrderHandler(commands);
    const data = { ...order, takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] };
    const place = new CommandPhoneOrder('o-1', { type: 'PlaceOrder', data }, caller());
    const first = await orders.execute(place);
    await record(
      store,
      'retailer-r-1',
      fact({ type: 'RetailerClosed', data: { retailerId: 'r-1', closedOn: '2021-07-01' } }),
    );
    expect(await orders.execute(place)).toEqual(first);
    const another = new CommandPhoneOrder('o-2', { type: 'PlaceOrder', data: { ...data, orderId: 'o-2' } }, caller());
    await expect(orders.execute(another)).rejects.toMatchObject({ code: 'retailer-closed' });
  });

  it('is answered as the first time, though its order was cancelled after it left', async () => {
    const deliveries = new DeliveryHandler(commands);
    const of = { deliveryId: 'd-1', orderId: 'o-1', retailerId: 'r-1' };
    const left = { ...of, dispatchedOn: on, lines: [{ sku: 'A', quantity: 6 }] };
    const dispatch = new CommandDelivery('d-1', { type: 'DispatchDelivery', data: left }, caller());
    const first = await deliveries.execute(dispatch);
    await record(store, 'order-o-1', fact({ type: 'OrderCancelled', data: { ...order, lines: [] } }));
    expect(await deliveries.execute(dispatch)).toEqual(first);
    const later = { ...left, deliveryId: 'd-2' };
    const another = new CommandDelivery('d-2', { type: 'DispatchDelivery', data: later }, caller());
    await expect(deliveries.execute(another)).rejects.toMatchObject({ code: 'order-cancelled' });
  });

  it('at the same moment with another body is refused, in whatever order the two are read', async () => {
    const orders = new PhoneOrderHandler(commands);
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
    const orders = new PhoneOrderHandler(commands);
    const of = { retailerId: 'r-1', orderedOn: '2021-06-28', takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] };
    const context = caller();
    const place = (orderId: string) =>
      orders.execute(new CommandPhoneOrder(orderId, { type: 'PlaceOrder', data: { ...of, orderId } }, context));
    const [first, other] = await Promise.allSettled([place('o-6'), place('o-7')]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'key-reused' } });
  });

  it('is answered as the first time though it decided nothing then, and would decide something now', async () => {
    const orders = new PhoneOrderHandler(commands);
    const placed = { orderId: 'o-8', retailerId: 'r-2', orderedOn: on, takenBy: 'lin' };
    await record(store, 'retailer-r-2', fact({ type: 'RetailerRegistered', data: { retailerId: 'r-2' } }));
    const lines = [{ sku: 'A', requested: 5 }];
    await orders.execute(new CommandPhoneOrder('o-8', { type: 'PlaceOrder', data: { ...placed, lines } }, caller()));
    const change = (to: number, context: CommandContext = caller()) =>
      new CommandPhoneOrder('o-8', { type: 'ChangeOrderLine', data: { sku: 'A', to, reason: 'as asked' } }, context);
    const toFive = change(5);
    const first = await orders.execute(toFive);
    expect(first).toEqual({ stream: 'order-o-8', revision: 1, position: null });
    await orders.execute(change(9));
    expect(await orders.execute(toFive)).toEqual(first);
    expect((await store.read('order-o-8')).at(-1)).toMatchObject({ data: { from: 5, to: 9 } });
    await expect(orders.execute(change(7, toFive.context))).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('with another day on which it was true is refused', async () => {
    const orders = new PhoneOrderHandler(commands);
    const data = {
      orderId: 'o-9',
      retailerId: 'r-2',
      orderedOn: on,
      takenBy: 'lin',
      lines: [{ sku: 'A', requested: 5 }],
    };
    const context = { ...caller(), occurredOnStated: true };
    const place = (occurredOn: string) =>
      orders.execute(new CommandPhoneOrder('o-9', { type: 'PlaceOrder', data }, { ...context, occurredOn }));
    const first = await place(on);
    await expect(place('2021-07-04')).rejects.toMatchObject({ code: 'key-reused' });
    expect(await place(on)).toEqual(first);
  });
});

describe('ids of events', () => {
  it('of a command never meet those of a command whose id follows', async () => {
    const id = '01a223f4-5966-771d-be89-965e9616ca57';
    const next = '01a223f4-5966-771d-be89-965e9616ca58';
    const ids = [id, next].flatMap((commandId) =>
      stampEvents(
        [1, 2, 3].map((data) => ({ type: 'Noted', data })),
        { ...caller(), commandId },
      ).map(({ metadata }) => metadata.eventId),
    );
    expect(new Set(ids).size).toBe(6);
  });
});
