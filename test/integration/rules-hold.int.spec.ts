import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import type { CommandContext } from '../../src/kernel/command-context.js';
import type { DomainError } from '../../src/kernel/domain-error.js';
import { beginning } from '../../src/kernel/position.js';
import { warningCodes, type WarningCode } from '../../src/kernel/warning.js';
import { CommandService } from '../../src/recording/command-service.js';
import type { DeliveryCommand } from '../../src/recording/deliveries/delivery.commands.js';
import type { DeliveryCompleted } from '../../src/recording/deliveries/delivery.events.js';
import { deliveryRules } from '../../src/recording/deliveries/delivery.rules.js';
import { completeDeliverySchema } from '../../src/recording/deliveries/delivery.schemas.js';
import type { PhoneOrderCommand } from '../../src/recording/phone-orders/phone-order.commands.js';
import type { OrderPlaced } from '../../src/recording/phone-orders/phone-order.events.js';
import { phoneOrderRules } from '../../src/recording/phone-orders/phone-order.rules.js';
import {
  changeOrderLineSchema,
  correctOrderSchema,
  grantOrderSchema,
  placeOrderSchema,
} from '../../src/recording/phone-orders/phone-order.schemas.js';
import { productRules } from '../../src/recording/products/product.rules.js';
import { retailerRules } from '../../src/recording/retailers/retailer.rules.js';
import type { ReadModelFacts } from '../../src/recording/read-model-facts.js';
import { StoredFacts } from '../../src/recording/stored-facts.js';
import { supplyRules } from '../../src/recording/supply/supply.rules.js';
import { setQuotaSchema } from '../../src/recording/supply/supply.schemas.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const days = ['2026-03-02', '2026-03-03', '2026-03-09'] as const;
const [retailers, skus, orderIds, deliveryIds] = [
  ['r1', 'r2'],
  ['A', 'B'],
  ['o1', 'o2', 'o3'],
  ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'],
];
const packs: Readonly<Record<string, number>> = { A: 1, B: 6 };
let files = 0;

/** A request as it comes: a kind, a path's id, and a body. */
interface Request {
  readonly kind: 'place' | 'change' | 'grant' | 'cancel' | 'correct' | 'deliver' | 'quota' | 'lift';
  readonly id: string;
  readonly body: Record<string, unknown>;
}
const units = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(6, 12),
  fc.constantFrom(6, 12, 999_999_999, -1, 1.5),
);
const sku = fc.constantFrom(...skus);
const confirm = fc.option(fc.uniqueArray(fc.constantFrom(...warningCodes)), { nil: undefined });
const order = fc.constantFrom(...orderIds);
const day = fc.constantFrom(...days);
const lines = (of: Record<string, fc.Arbitrary<unknown>>) => {
  const options = { minLength: 1, maxLength: 2, selector: (line: { sku: string }) => line.sku };
  return fc.uniqueArray(fc.record({ sku, ...of }) as fc.Arbitrary<{ sku: string }>, options);
};
const reason = fc.constant('as asked');
const kinds: Record<Request['kind'], { id: fc.Arbitrary<string>; body: Record<string, fc.Arbitrary<unknown>> }> = {
  place: {
    id: order,
    body: {
      retailerId: fc.constantFrom(...retailers, 'unknown'),
      orderedOn: day,
      takenBy: reason,
      lines: lines({ requested: units }),
      confirm,
    },
  },
  change: { id: order, body: { sku, to: units, reason, confirm } },
  grant: { id: order, body: { lines: lines({ granted: units }) } },
  cancel: { id: order, body: { reason } },
  correct: { id: order, body: { sku, requested: units, granted: units, reason, confirm } },
  deliver: {
    id: fc.constantFrom(...deliveryIds),
    body: {
      orderId: order,
      retailerId: fc.constantFrom(...retailers),
      deliveredOn: day,
      lines: lines({ delivered: units }),
    },
  },
  quota: {
    id: sku,
    body: {
      quotaId: fc.constantFrom('q1', 'q2'),
      retailerClass: fc.constantFrom('B', 'C', '*'),
      from: day,
      to: day,
      limit: units,
    },
  },
  lift: { id: sku, body: { quotaId: fc.constantFrom('q1', 'q2'), liftedOn: day } },
};
/** One to three requests of a kind that come at the same moment. */
const moment = fc.oneof(
  ...(Object.keys(kinds) as Request['kind'][]).map((kind) =>
    fc.array(fc.record({ kind: fc.constant(kind), id: kinds[kind].id, body: fc.record(kinds[kind].body) }), {
      ...{ minLength: 1, maxLength: 3 },
    }),
  ),
) as fc.Arbitrary<Request[]>;

function caller(confirmed: unknown): CommandContext {
  const at = { occurredOn: days[2], recordedAt: `${days[2]}T08:00:00.000Z` };
  return { actor: 'lin', role: 'system', ...at, commandId: uuid(), confirm: (confirmed ?? []) as WarningCode[] };
}

/** Gives the request as a controller would. @throws {Error} where schema or rules refuse */
async function give(commands: CommandService, { kind, id, body: { confirm: confirmed, ...body } }: Request) {
  const context = caller(confirmed);
  const onOrder = (command: PhoneOrderCommand) => commands.execute(phoneOrderRules, id, command, context);
  switch (kind) {
    case 'place':
      return onOrder({ type: 'PlaceOrder', data: placeOrderSchema.parse({ ...body, orderId: id }) });
    case 'change':
      return onOrder({ type: 'ChangeOrderLine', data: changeOrderLineSchema.parse(body) });
    case 'grant':
      return onOrder({ type: 'GrantOrder', data: grantOrderSchema.parse(body) });
    case 'cancel':
      return onOrder({ type: 'CancelOrder', data: { reason: 'as asked' } });
    case 'correct':
      return onOrder({ type: 'CorrectOrder', data: correctOrderSchema.parse(body) });
    case 'deliver': {
      const data = { ...completeDeliverySchema.parse(body), deliveryId: id };
      const command: DeliveryCommand = { type: 'CompleteDelivery', data };
      return commands.execute(deliveryRules, id, command, context);
    }
    case 'quota': {
      const data = { sku: id, ...setQuotaSchema.parse(body) };
      return commands.execute(supplyRules, id, { type: 'SetQuota', data }, context);
    }
    case 'lift': {
      const { quotaId, liftedOn } = body as { quotaId: string; liftedOn: string };
      return commands.execute(supplyRules, id, { type: 'LiftQuota', data: { sku: id, quotaId, liftedOn } }, context);
    }
  }
}

interface Order {
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly requested: Map<string, number>;
  granted?: Map<string, number>;
  cancelled?: true;
  readonly delivered: Map<string, number>;
}
interface Quota {
  readonly sku: string;
  readonly quotaId: string;
  readonly retailerClass: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}
interface Line {
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** Keeps the books of what happened, in the simplest way, and says what broke a rule when it happened. */
function broken(events: readonly RecordedEvent[]): string[] {
  const orders = new Map<string, Order>();
  const quotas = new Map<string, Quota>();
  const faults: string[] = [];
  const pack = ({ metadata }: RecordedEvent, of: string, requested: number) => {
    if (requested % packs[of]! !== 0 && !metadata.confirmed?.includes('part-of-pack')) faults.push(`pack of ${of}`);
  };
  const withinQuotas = ({ retailerId, orderedOn }: Order, of: string) => {
    for (const { sku: limited, retailerClass, from, to, limit } of quotas.values()) {
      if (limited !== of || orderedOn < from || orderedOn > to) continue;
      if (retailerClass !== '*' && retailerClass !== (retailerId === 'r1' ? 'B' : 'C')) continue;
      let sum = 0;
      for (const each of orders.values())
        if (each.retailerId === retailerId && each.orderedOn >= from && each.orderedOn <= to)
          sum += each.granted?.get(of) ?? 0;
      if (sum > limit) faults.push(`quota of ${of}: ${sum} > ${limit}`);
    }
  };
  const withinEntitled = ({ requested, granted, delivered, cancelled }: Order) => {
    if (cancelled) return;
    for (const [of, units] of delivered)
      if (units > ((granted ?? requested).get(of) ?? 0)) faults.push(`delivered ${units} of ${of}`);
  };
  for (const event of events) {
    const data = event.data as Record<string, unknown>;
    const known = orders.get(data['orderId'] as string);
    const given = (data['lines'] ?? []) as Line[];
    switch (event.type) {
      case 'OrderPlaced':
        for (const line of given) pack(event, line.sku, line.requested);
        orders.set(data['orderId'] as string, {
          retailerId: data['retailerId'] as string,
          orderedOn: data['orderedOn'] as string,
          requested: new Map(given.map((line) => [line.sku, line.requested])),
          delivered: new Map(),
        });
        break;
      case 'OrderLineChanged':
        pack(event, data['sku'] as string, data['to'] as number);
        known!.requested.set(data['sku'] as string, data['to'] as number);
        break;
      case 'OrderGranted':
        known!.granted = new Map(given.map((line) => [line.sku, line.granted]));
        for (const line of given) if (line.granted > 0) withinQuotas(known!, line.sku);
        withinEntitled(known!);
        break;
      case 'OrderCorrected': {
        const { requested, granted } = data['to'] as Line;
        const of = data['sku'] as string;
        const before = known!.granted?.get(of) ?? 0;
        known!.requested.set(of, requested);
        if (granted !== undefined) known!.granted!.set(of, granted);
        if (granted > before) withinQuotas(known!, of);
        withinEntitled(known!);
        break;
      }
      case 'OrderCancelled':
        known!.granted = new Map();
        known!.cancelled = true;
        break;
      case 'DeliveryCompleted': {
        for (const line of given)
          known!.delivered.set(line.sku, (known!.delivered.get(line.sku) ?? 0) + line.delivered);
        withinEntitled(known!);
        break;
      }
      case 'QuotaSet':
        quotas.set(`${String(data['sku'])} ${String(data['quotaId'])}`, data as unknown as Quota);
        break;
      case 'QuotaLifted': {
        const quota = quotas.get(`${String(data['sku'])} ${String(data['quotaId'])}`)!;
        const lifted = data['liftedOn'] as string;
        const last = new Date(Date.parse(lifted) - 86_400_000).toISOString().slice(0, 10);
        quotas.set(`${quota.sku} ${quota.quotaId}`, { ...quota, to: last < quota.to ? last : quota.to });
      }
    }
  }
  return faults;
}

async function masters(commands: CommandService): Promise<void> {
  for (const [i, retailerId] of retailers.entries()) {
    const data = { retailerId, name: 'n', area: 'a', class: 'BC'[i]!, businessType: 'b' };
    await commands.execute(retailerRules, retailerId, { type: 'RegisterRetailer', data }, caller([]));
  }
  for (const each of skus) {
    const data = { sku: each, name: 'n', brand: 'b', category: 'c', supplier: 's', packSize: packs[each]! };
    await commands.execute(productRules, each, { type: 'RegisterProduct', data }, caller([]));
  }
}

/** Two orders of one retailer and one of the other, so that most requests find something to change. */
async function firstOrders(commands: CommandService): Promise<void> {
  for (const [i, orderId] of orderIds.entries()) {
    const asked = skus.map((each) => ({ sku: each, requested: 12 }));
    const body = { retailerId: retailers[i >> 1], orderedOn: days[i % 2], takenBy: 'lin', lines: asked };
    await give(commands, { kind: 'place', id: orderId, body });
  }
}

async function eventsOf(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = beginning; ;) {
    const batch = await store.readAll(after, 1000);
    const last = batch.at(-1);
    if (!last) return events;
    events.push(...batch);
    after = last.position;
  }
}

/** Read models that are never behind, as they are made of the events when they are asked. */
function readModelsOf(store: EventStore): ReadModelFacts {
  const all = async <Data>(type: string) =>
    (await eventsOf(store)).filter((event) => event.type === type).map(({ data }) => data as Data);
  const deliveriesOf = async (orderId: string) =>
    (await all<DeliveryCompleted['data']>('DeliveryCompleted')).filter((each) => each.orderId === orderId);
  return {
    deliveriesOf,
    isDelivered: async (orderId) => (await deliveriesOf(orderId)).length > 0,
    ordersOf: async (retailerId, from, to) =>
      (await all<OrderPlaced['data']>('OrderPlaced'))
        .filter((each) => each.retailerId === retailerId && each.orderedOn >= from && each.orderedOn <= to)
        .map(({ orderId }) => orderId),
    hasClass: (retailerClass) => Promise.resolve(['B', 'C'].includes(retailerClass)),
  };
}

it('no sequence of requests, also of several at the same moment, breaks quotas, packs or what was granted', async () => {
  let recorded = 0;
  const tally = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 10, maxLength: 25 }), async (moments) => {
      const store = openSqliteEventStore(join(folder, `events-${++files}.db`));
      try {
        const commands = new CommandService(store, new StoredFacts(store, { readModels: readModelsOf(store) }));
        await masters(commands);
        await firstOrders(commands);
        for (const requests of moments)
          for (const outcome of await Promise.allSettled(requests.map((each) => give(commands, each)))) {
            if (outcome.status === 'fulfilled') recorded++;
            else {
              const { code, name } = outcome.reason as DomainError;
              tally.set(code ?? name, (tally.get(code ?? name) ?? 0) + 1);
            }
          }
        expect(broken(await eventsOf(store))).toEqual([]);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 },
  );
  expect(recorded).toBeGreaterThan(200);
  expect([...tally.keys()].filter((code) => code === 'TypeError' || code === 'Error')).toEqual([]);
}, 120_000);
