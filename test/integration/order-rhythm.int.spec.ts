import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { poolOf, PostgresSql } from '../../src/read-models/database/postgres/postgres-sql.js';
import { SqliteSql } from '../../src/read-models/database/sqlite/sqlite-sql.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { servicesOver } from '../../src/services.js';
import { rhythmDays } from '../../src/suggestions/order-rhythm/order-rhythm.service.js';
import type { ListedRhythm, RhythmAlert } from '../../src/suggestions/order-rhythm/rhythm-alert.js';
import { SeededRandom } from '../faults/seeded-random.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { RawFacts } from '../support/raw-facts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

/** A Tuesday. */
const on = '2026-11-24';
const since = addDays(on, -rhythmDays);
const retailers = Array.from({ length: 60 }, (_, i) => `R${String(i).padStart(2, '0')}`);
const skus = ['A', 'B', 'C', 'D', 'E'];
const categoryOf = (sku: string) => (sku < 'D' ? 'mild' : 'strong');
const mostStatements = 8;
const answers = new Map<string, ListedRhythm[]>();

/** Retailers of all kinds: punctual, hasty, fallen silent; some dropped a product, some took up another, some were counted. */
async function recordRegion(store: EventStore): Promise<void> {
  const random = new SeededRandom(7);
  const upTo = (n: number) => random.between(0, Math.max(0, n - 1));
  for (const sku of skus) {
    const details = { name: `Maple ${sku}`, brand: 'm', category: categoryOf(sku), supplier: 's', packSize: 1 };
    const data = { sku, ...details, unit: '条', listed: true };
    await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, '2025-01-01'));
  }
  for (const [i, retailerId] of retailers.entries()) {
    const details = { name: retailerId, area: i % 2 ? 'odd' : 'even', class: 'A', businessType: 'shop', orderDay: 2 };
    const data = { retailerId, ...details, listed: true };
    await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data }, '2025-01-01'));
    const gap = 3 + upTo(12);
    const stops = addDays(on, -upTo(5) * upTo(14));
    let latest: [day: string, lines: { sku: string; requested: number }[]] = ['', []];
    const lives = skus.map(() => [addDays(on, -20 - upTo(260)), addDays(on, -upTo(90))] as const);
    for (let day = addDays(on, -250 + upTo(10)); day <= stops; day = addDays(day, Math.max(1, gap + upTo(3) - 1))) {
      const lines = skus.flatMap((sku, s) => {
        const [first, last] = lives[s]!;
        return day >= first && day <= last ? [{ sku, requested: upTo(9) }] : [];
      });
      if (lines.length > 0) await recordOrder(store, retailerId, day, lines, upTo(12) === 0);
      latest = [day, lines];
      if (upTo(20) === 0) await recordOrder(store, retailerId, addDays(day, 1), lines.slice(0, 1), false);
    }
    if (i % 4 === 1) await recordOrder(store, retailerId, addDays(latest[0], 1), latest[1], false);
    for (const back of [3, 10, 17]) {
      const of = { retailerId, dueOn: addDays(on, -back) };
      const happened = upTo(6);
      if (happened > 1) continue;
      const event =
        happened === 0
          ? { type: 'CallMissed', data: { ...of, cause: 'no answer' } }
          : { type: 'CallEndedWithoutOrder', data: { ...of, why: 'has enough' } };
      await record(store, `call-${retailerId}-${of.dueOn}`, fact(event, of.dueOn));
    }
    if (i % 3 !== 0) continue;
    const countedOn = addDays(on, -upTo(40));
    const counts = skus.map((sku) => ({ sku, quantity: upTo(3) * upTo(40) }));
    const counted = { visitId: retailerId, retailerId, countedOn, counts };
    await record(store, `visit-${retailerId}`, fact({ type: 'StockCounted', data: counted }, countedOn));
  }
  const dropped = { type: 'CallDayDropped', data: { company: 'main', day: '2026-11-17', cause: 'stocktaking' } };
  await record(store, 'calendar-main', fact(dropped, '2026-11-01'));
}

async function recordOrder(
  store: EventStore,
  retailerId: string,
  orderedOn: string,
  lines: { sku: string; requested: number }[],
  cancelled: boolean,
): Promise<void> {
  if (lines.length === 0) return;
  const of = { orderId: `${retailerId}-${orderedOn}`, retailerId, orderedOn };
  const stream = `order-${of.orderId}`;
  await record(store, stream, fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }, orderedOn));
  if (cancelled) await record(store, stream, fact({ type: 'OrderCancelled', data: { ...of, reason: 'x' } }, orderedOn));
  const arrived = lines.map(({ sku, requested }) => ({ sku, delivered: requested }));
  const data = { deliveryId: of.orderId, ...of, deliveredOn: addDays(orderedOn, 1), lines: arrived };
  if (!cancelled) await record(store, `delivery-${of.orderId}`, fact({ type: 'DeliveryCompleted', data }, orderedOn));
}

/** Order days from `since` to `on` by the raw events, oldest first; of one product where one is named. */
function rawDays(raw: RawFacts, retailerId: string, sku?: string): string[] {
  const days = [...raw.orders.values()].filter(
    (order) =>
      order.retailerId === retailerId &&
      !order.cancelled &&
      order.orderedOn >= since &&
      order.orderedOn <= on &&
      (sku === undefined || (order.requested.get(sku) ?? 0) > 0),
  );
  return [...new Set(days.map(({ orderedOn }) => orderedOn))].sort();
}

/** The kind of alert that the definition gives, in its plainest form. */
function expectedKind(days: readonly string[], ofRetailer: boolean): RhythmAlert['kind'] | undefined {
  const [first, last, before] = [days[0], days.at(-1), days.at(-2)];
  if (first === undefined || last === undefined) return ofRetailer ? 'silent' : undefined;
  if (days.length < 3 && !ofRetailer) return undefined;
  const gap = before === undefined ? 7 : daysBetween(first, last) / (days.length - 1);
  const away = daysBetween(last, on);
  if (away >= 14 && away >= 2 * gap) return 'silent';
  if (days.length < 3) return undefined;
  if (away >= Math.max(1, Math.round(gap))) return 'due';
  if (days.length < 4 || before === undefined) return undefined;
  return daysBetween(before, last) <= daysBetween(first, before) / (days.length - 2) / 2 ? 'early' : undefined;
}

/** Holds what an alert states, and its reason, against the raw events. */
function expectTrue(raw: RawFacts, retailerId: string, alert: RhythmAlert): void {
  const { facts, sku, reason, events } = alert;
  const days = rawDays(raw, retailerId, sku);
  expect(facts.last).toBe(days.at(-1) ?? null);
  if (facts.usual) {
    const known = facts.kind === 'early' ? days.slice(0, -1) : days;
    const mean = daysBetween(known[0]!, known.at(-1)!) / (known.length - 1);
    const everyDays = Math.max(1, Math.round(mean));
    expect(facts.usual).toEqual({ days: known.length, from: known[0], to: known.at(-1), everyDays });
  }
  if (facts.kind === 'early') expect(facts.daysAfter).toBe(daysBetween(days.at(-2)!, days.at(-1)!));
  else expect(facts.daysSince).toBe(daysBetween(facts.last ?? since, on));
  for (const { stream } of [...events, ...(reason?.events ?? [])])
    expect([stream, raw.has(stream)]).toEqual([stream, true]);
  for (const { stream } of events) expect(raw.event(stream, 1)?.data).toMatchObject({ orderedOn: facts.last });
  if (reason) expectTrueReason(raw, retailerId, alert, reason);
}

function expectTrueReason(
  raw: RawFacts,
  retailerId: string,
  { facts: alert, sku }: RhythmAlert,
  { facts, events }: NonNullable<RhythmAlert['reason']>,
): void {
  const visit = () => raw.event(events[0]!.stream, events[0]!.revision ?? 0)?.data as Visited;
  switch (facts.kind) {
    case 'call-missed':
    case 'wanted-nothing': {
      const what = facts.kind === 'call-missed' ? { cause: facts.cause } : { why: facts.why };
      expect(raw.event(events[0]!.stream, 1)?.data).toEqual({ retailerId, dueOn: facts.dueOn, ...what });
      return expect(facts.dueOn > (alert.last ?? '')).toBe(true);
    }
    case 'closed':
      expect(facts).toMatchObject({ day: '2026-11-17', cause: 'stocktaking' });
      return expect(facts.ahead ? '' : (alert.last ?? '')).not.toBe(on);
    case 'stock-high': {
      const { countedOn, counted, deliveredSince } = facts;
      expect(visit()).toMatchObject({ retailerId, countedOn });
      expect(visit().counts.find((each) => each.sku === sku)?.quantity).toBe(counted);
      expect(deliveredSince).toBe(rawDelivered(raw, retailerId, sku!, countedOn));
      const before = rawDays(raw, retailerId, sku).slice(0, -1);
      const asked = before.reduce((sum, day) => sum + (rawAsked(raw, retailerId, sku!, day) ?? 0), 0);
      expect([facts.asked, facts.askedDays]).toEqual([asked, daysBetween(before[0]!, alert.last!)]);
      const perDay = asked / facts.askedDays;
      if (facts.lastsUntil === null) return expect((counted + deliveredSince) / perDay).toBeGreaterThan(365);
      const lasts = daysBetween(countedOn, facts.lastsUntil);
      expect(Math.abs((counted + deliveredSince) / perDay - lasts - 0.5)).toBeLessThanOrEqual(0.5 + 1e-9);
      return expect(facts.lastsUntil >= on).toBe(true);
    }
    case 'stocks-high':
      expect(facts.lasting * 2).toBeGreaterThan(facts.products);
      return expect(facts.products).toBe(skus.filter((each) => rawDays(raw, retailerId, each).length > 2).length);
    case 'switched': {
      const days = rawDays(raw, retailerId, facts.sku);
      expect([days[0], categoryOf(facts.sku)]).toEqual([facts.first, categoryOf(sku!)]);
      return expect(facts.first > facts.last && facts.last === alert.last).toBe(true);
    }
    case 'sold-out':
      expect(visit().counts).toContainEqual({ sku, quantity: 0 });
      return expect(facts.countedOn <= alert.last!).toBe(true);
  }
}

type Visited = { counts: { sku: string; quantity: number }[] };

function rawAsked(raw: RawFacts, retailerId: string, sku: string, day: string): number | undefined {
  return raw.asked(retailerId, sku, on, 1000).days.find((each) => each.on === day)?.requested;
}

function rawDelivered(raw: RawFacts, retailerId: string, sku: string, after: string): number {
  type Delivered = { retailerId: string; deliveredOn: string; lines: { sku: string; delivered: number }[] };
  const arrived = raw.deliveries.map(({ data }) => data as Delivered).filter((each) => each.retailerId === retailerId);
  return arrived
    .filter(({ deliveredOn }) => deliveredOn > after && deliveredOn <= on)
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.sku === sku ? line.delivered : 0), 0);
}

describeEachDatabase('the rhythm of orders', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let forecasts: Database;
  let raw: RawFacts;
  const statements: string[] = [];

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    forecasts = await openForecasts(newLocation(folder, url()));
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordRegion(store);
    await runner.catchUp();
    raw = await RawFacts.of(store);
  }, 120_000);
  afterAll(async () => {
    for (const each of [models, forecasts, store]) await each.close();
  });
  const services = () => {
    const listen = (text: string) => statements.push(text);
    const sql =
      models.location.kind === 'sqlite'
        ? new SqliteSql(models.source, listen)
        : new PostgresSql(poolOf(models.source), listen);
    return servicesOver({ store, readModels: { ...models, sql }, forecasts });
  };

  it('is told truly of every retailer and product, and of none too much', async () => {
    const seen = new Set<string>();
    for (const retailerId of retailers) {
      const { alert, products } = await services().rhythms.of(retailerId, on, 'en');
      expect([retailerId, alert?.kind]).toEqual([retailerId, expectedKind(rawDays(raw, retailerId), true)]);
      for (const sku of skus) {
        const found = products.find((each) => each.sku === sku);
        expect([retailerId, sku, found?.kind]).toEqual([
          retailerId,
          sku,
          expectedKind(rawDays(raw, retailerId, sku), false),
        ]);
      }
      for (const each of alert ? [alert, ...products] : products) {
        expectTrue(raw, retailerId, each);
        seen.add(each.kind).add(each.reason?.facts.kind ?? 'unknown');
      }
    }
    // The region has all of them, or the test would prove little.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'call-missed',
        'closed',
        'due',
        'early',
        'silent',
        'stock-high',
        'switched',
        'wanted-nothing',
      ]),
    );
  });
  it('is listed for a day and an area by a fixed number of statements', async () => {
    statements.length = 0;
    const { rhythms } = services();
    const items = await rhythms.list(on, {}, 'en');
    expect(statements.length).toBeLessThanOrEqual(mostStatements);
    expect(items.length).toBeGreaterThan(30);
    expect(items.flatMap(({ products }) => products).filter(({ kind }) => kind === 'due')).toEqual([]);
    const even = await rhythms.list(on, { area: 'even' }, 'en');
    expect(even).toEqual(items.filter(({ area }) => area === 'even'));
    expect(await rhythms.list('2026-11-25', {}, 'en')).toEqual([]);
    const silent = await rhythms.list(on, { kind: 'silent' }, 'zh');
    expect(silent.every(({ alert, products }) => alert?.kind === 'silent' || products.length > 0)).toBe(true);
    expect(silent.flatMap(({ alert }) => alert?.text ?? [])[0]).toMatch(/未订货/);
    answers.set(models.location.kind, items);
  });
  it('is shown on the call list', async () => {
    const { items } = await services().calls.on(on, 'en');
    const reasons = items.flatMap(({ priorities }) => priorities.filter(({ kind }) => kind === 'silent'));
    expect(reasons.some(({ en }) => en.includes('It was not reached when it was called on'))).toBe(true);
  });
  it('is not told of who is not known or closed', async () => {
    await expect(services().rhythms.of('nobody', on, 'en')).rejects.toMatchObject({ code: 'retailer-unknown' });
    await expect(services().rhythms.list('2026-13-01', {}, 'en')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the rhythm of orders, on SQLite and PostgreSQL', () => {
  it('is the same', () => {
    const [first, ...others] = answers.values();
    expect(first).toBeDefined();
    for (const other of others) expect(other).toEqual(first);
  });
});
