import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { dayOff } from '../../src/calendar/days-off.js';
import { festivalsBetween } from '../../src/calendar/festivals.js';
import { addDays, addWeeks, daysBetween } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { RecordedRuns } from '../../src/forecasting/keeping/recorded-runs.js';
import { runForecast } from '../../src/forecasting/runs/run-forecast.js';
import { openEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { ForecastReader } from '../../src/read-models/readers/forecast.reader.js';
import { servicesOver } from '../../src/services.js';
import { simulateRegion } from '../../src/simulation/simulate-region.js';
import { locationsOf } from '../../src/storage-locations.js';
import type { Reason, Suggestion } from '../../src/suggestions/suggestion.js';
import type { SuggestionService } from '../../src/suggestions/suggestion.service.js';
import { RawFacts } from '../support/raw-facts.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const [retailers, products, weeks] = [30, 24, 60];
const start = '2024-12-02';
const asOf = addDays(addWeeks(start, weeks - 6), -1);
/** Days of calls: the weeks after the forecast, of which the region goes on for six. */
const days = Array.from({ length: 46 }, (_, i) => addDays(asOf, i + 1));
const ordersRead = 40;

const folder = temporaryFolder();
let store: EventStore;
let models: Database;
let forecasts: Database;
let suggestions: SuggestionService;
let raw: RawFacts;

interface Said {
  readonly retailerId: string;
  readonly on: string;
  readonly item: Suggestion;
  readonly reason: Reason;
}
const kindsSeen = new Map<string, number>();
let checked = 0;

beforeAll(async () => {
  const locations = locationsOf({ dataFolder: folder });
  store = await openEvents(locations.events);
  models = await openReadModels(locations.readModels, 'write');
  const runner = new ProjectionRunner(store, models, allProjections);
  await runner.reset();
  await simulateRegion(store, { retailers, products, weeks, seed: 11, start });
  await runner.catchUp();
  forecasts = await openForecasts(locations.forecasts);
  const kept = new ForecastReader(forecasts.sql, new RecordedRuns(store));
  const progress = { reached: async () => (await runner.catchUp()) >= 0 };
  const caller = {
    actor: 'mei',
    role: 'planner' as const,
    commandId: uuid(),
    occurredOn: asOf,
    recordedAt: `${asOf}T08:00:00.000Z`,
  };
  await runForecast({ store, forecasts: kept, locations, progress }, { asOf, threads: 1 }, caller);
  suggestions = servicesOver({ store, readModels: models, forecasts }).suggestions;
  raw = await RawFacts.of(store);
}, 300_000);
afterAll(async () => {
  for (const each of [forecasts, models, store]) await each?.close();
});

describe('every sentence of a suggestion', () => {
  it('is true of the raw events that it links to, in both languages', async () => {
    const retailerId = fc.integer({ min: 1, max: retailers }).map((n) => `R${String(n).padStart(4, '0')}`);
    await fc.assert(
      fc.asyncProperty(retailerId, fc.constantFrom(...days), async (retailer, on) => {
        const { items } = await suggestions.suggestFor(retailer, on, 1000).catch(unlessUnknown);
        for (const item of items) {
          checked++;
          expect(item.reasons.at(-1)?.kind).toBe('forecast');
          for (const reason of item.reasons) check({ retailerId: retailer, on, item, reason });
        }
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(2000);
    for (const kind of ['rhythm', 'stock', 'on-order', 'forecast', 'quota', 'festival'])
      expect([kind, kindsSeen.get(kind) ?? 0]).toEqual([kind, expect.any(Number)]);
    for (const kind of ['rhythm', 'stock', 'forecast', 'declared', 'shelf-price'])
      expect(kindsSeen.get(kind) ?? 0).toBeGreaterThan(100);
  }, 300_000);
});

/** Retailers that open later are not known yet. */
function unlessUnknown(error: unknown): { items: Suggestion[] } {
  expect(error).toMatchObject({ code: 'retailer-unknown' });
  return { items: [] };
}

function check(said: Said): void {
  const { reason, item } = said;
  kindsSeen.set(reason.kind, (kindsSeen.get(reason.kind) ?? 0) + 1);
  expect(reason.events.length).toBeGreaterThan(0);
  for (const { stream, revision } of reason.events) {
    expect(raw.has(stream) || stream.startsWith('forecast-')).toBe(true);
    if (revision !== undefined) expect(raw.event(stream, revision)).toBeDefined();
  }
  // Both languages state the same days and numbers.
  expect(datesIn(reason.zh)).toEqual(datesIn(reason.en));
  expect(numbersIn(reason.zh)).toEqual(numbersIn(reason.en));
  if (
    item.unit !== null &&
    !['short', 'calendar', 'shelf-price', 'festival', 'season'].includes(reason.kind) &&
    /\d{1,3} /.test(reason.zh)
  )
    expect([reason.zh, reason.zh.includes(item.unit) || item.suggested === 0 || reason.kind === 'quota']).toEqual([
      reason.zh,
      true,
    ]);
  checks[reason.kind](said, reason.facts as never);
}

type FactsOf<Kind> = Extract<Reason['facts'], { kind: Kind }>;
const checks: { [Kind in Reason['kind']]: (said: Said, facts: FactsOf<Kind>) => void } = {
  rhythm({ retailerId, on, item, reason }, { days: looked, since, usual, last, before }) {
    const { days: asked, isAll, oldest } = raw.asked(retailerId, item.sku, on, ordersRead);
    const window = asked.slice(0, 10);
    expect(looked).toBe(window.length);
    expect(last).toEqual(window[0]);
    expect(since === null ? isAll || asked.length > 10 : true).toBe(true);
    if (since !== null && asked.length <= 10) expect(since).toBe(oldest);
    const linked = reason.events.map(({ stream, revision }) => raw.event(stream, revision ?? 0));
    const orderDays = new Set(linked.map((event) => (event?.data as { orderedOn: string }).orderedOn));
    expect([...orderDays].sort()).toEqual(window.map((each) => each.on).sort());
    for (const event of linked) {
      expect(['OrderPlaced', 'OrderLineChanged', 'HeldLinesReleased']).toContain(event?.type);
      expect(event?.data).toMatchObject({ retailerId });
      expect(JSON.stringify(event?.data)).toContain(`"${item.sku}"`);
    }
    expect(reason.en).toContain(`${last.requested} `);
    expect(datesIn(reason.en)).toContain(last.on);
    if (window.length < 3) {
      expect(usual).toBeNull();
      expect(reason.en).not.toMatch(/usual/);
      expect(before).toEqual(window.length === 2 ? window[1] : null);
      expect(reason.en).toMatch(window.length === 1 ? /ordered it once/ : /ordered it twice/);
      return;
    }
    const units = window.map(({ requested }) => requested);
    expect(usual!.units % item.packSize).toBe(0);
    // A median: half of the orders are not larger, half not smaller, but for rounding to packs.
    const half = item.packSize / 2;
    expect(2 * units.filter((each) => each <= usual!.units + half).length).toBeGreaterThanOrEqual(units.length);
    expect(2 * units.filter((each) => each >= usual!.units - half).length).toBeGreaterThanOrEqual(units.length);
    const span = daysBetween(window.at(-1)!.on, last.on);
    expect(Math.abs(usual!.everyDays - span / (window.length - 1))).toBeLessThanOrEqual(0.5);
    expect(numbersIn(reason.en)).toEqual(
      expect.arrayContaining([usual!.units, daysBetween(last.on, on) || last.requested].filter((n) => n > 1)),
    );
  },
  stock({ retailerId, on, item, reason }, { countedOn, counted, deliveredSince, least, most }) {
    const [reference] = reason.events;
    const event = raw.event(reference!.stream, reference!.revision ?? 0);
    expect(event).toMatchObject({ type: 'StockCounted', data: { retailerId, countedOn } });
    const counts = (event?.data as { counts: { sku: string; quantity: number }[] }).counts;
    expect(counts.find(({ sku }) => sku === item.sku)?.quantity).toBe(counted);
    const later = raw.counts.filter(({ data }) => {
      const count = data as { retailerId: string; countedOn: string; counts: { sku: string }[] };
      const isLater = count.countedOn > countedOn && count.countedOn <= on;
      return count.retailerId === retailerId && isLater && count.counts.some(({ sku }) => sku === item.sku);
    });
    expect(later).toEqual([]);
    let came = 0;
    for (const { data } of raw.deliveries) {
      const of = data as { retailerId: string; deliveredOn: string; lines: { sku: string; delivered: number }[] };
      if (of.retailerId === retailerId && of.deliveredOn > countedOn && of.deliveredOn <= on)
        for (const { sku, delivered } of of.lines) if (sku === item.sku) came += delivered;
    }
    expect(deliveredSince).toBe(came);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeGreaterThanOrEqual(least);
    expect(most).toBeLessThanOrEqual(counted + came);
    expect(datesIn(reason.en)).toEqual([countedOn]);
  },
  'on-order'({ retailerId, on, item, reason }, { units, orderedOn }) {
    const owed = raw.owed(retailerId, item.sku, on);
    expect([...owed.values()].reduce((sum, each) => sum + each, 0)).toBe(units);
    expect(reason.events.map(({ stream }) => stream).sort()).toEqual(
      [...owed.keys()].map((id) => `order-${id}`).sort(),
    );
    expect([...new Set([...owed.keys()].map((id) => raw.orders.get(id)!.orderedOn))].sort()).toEqual(orderedOn);
    expect(reason.en.startsWith(`${units} `)).toBe(true);
  },
  quota({ retailerId, on, item, reason }, { left, until }) {
    const lefts = raw.supply
      .filter(({ type, data }) => type === 'QuotaSet' && (data as { sku: string }).sku === item.sku)
      .map(({ data }) => data as { from: string; to: string; limit: number })
      .filter(({ from, to }) => from <= on && to >= on)
      .map(({ from, to, limit }) => {
        const orders = [...raw.orders.values()].filter(
          (each) => each.retailerId === retailerId && !each.cancelled && each.orderedOn >= from && each.orderedOn <= on,
        );
        const used = orders.reduce((sum, order) => sum + ((order.granted ?? order.requested).get(item.sku) ?? 0), 0);
        return { left: Math.max(0, limit - used), until: to };
      });
    expect(lefts).toContainEqual({ left, until });
    expect(reason.events).toEqual([{ stream: `supply-${item.sku}` }]);
  },
  short({ on, item }, { until }) {
    const declared = raw.supply.filter(
      ({ type, data }) =>
        type === 'ShortageDeclared' &&
        (data as { sku: string; from: string }).sku === item.sku &&
        (data as { from: string }).from <= on,
    );
    expect(declared.length).toBeGreaterThan(0);
    if (until !== null) expect(until >= on).toBe(true);
  },
  declared({ retailerId, on, item, reason }, { declaredOn, from, to, units }) {
    const [visit] = reason.events;
    type Declared = { retailerId: string; declaredOn: string; declarations: object[] };
    const declared = raw
      .of(visit!.stream)
      .filter(({ type }) => type === 'DemandDeclared')
      .map(({ data }) => data as Declared)
      .filter((data) => data.retailerId === retailerId && data.declaredOn === declaredOn);
    expect(declared.flatMap(({ declarations }) => declarations)).toContainEqual({
      ...{ sku: item.sku, from, to, quantity: units },
    });
    expect(declaredOn <= on && to >= on).toBe(true);
    const lastOrder = raw.asked(retailerId, item.sku, on, ordersRead).days[0]?.on ?? '';
    expect(declaredOn >= lastOrder).toBe(true);
    expect(datesIn(reason.en)).toEqual([declaredOn, from, to].sort());
    expect(numbersIn(reason.en)).toEqual(expect.arrayContaining([units].filter((each) => each !== 1)));
  },
  'shelf-price'({ retailerId, on, item, reason }, { observedOn, priceMinor, guidePriceMinor }) {
    const [visit] = reason.events;
    type Observed = { retailerId: string; observedOn: string; products: object[] };
    const seen = raw
      .of(visit!.stream)
      .filter(({ type }) => type === 'ShelfObserved')
      .map(({ data }) => data as Observed)
      .filter((data) => data.retailerId === retailerId && data.observedOn === observedOn);
    expect(seen.flatMap(({ products }) => products)).toContainEqual(
      expect.objectContaining({ sku: item.sku, shelfPriceMinor: priceMinor }),
    );
    expect(observedOn <= on).toBe(true);
    expect(priceMinor).not.toBe(guidePriceMinor);
    const prices = raw
      .of(`product-${item.sku}`)
      .map(({ data }) => data as { retailPriceMinor?: number; changes?: { retailPriceMinor?: number } })
      .map(({ retailPriceMinor, changes }) => retailPriceMinor ?? changes?.retailPriceMinor);
    expect(prices.findLast((each) => each !== undefined)).toBe(guidePriceMinor);
    for (const text of [reason.en, reason.zh])
      for (const minor of [priceMinor, guidePriceMinor]) expect(text).toContain((minor / 100).toFixed(2));
  },
  festival({ on, reason }, { festivals }) {
    for (const { en, zh, on: day } of festivals) {
      expect(day >= on).toBe(true);
      expect(festivalsBetween('cn', day, day)).toContainEqual(expect.objectContaining({ en, zh, date: day }));
      expect([reason.en.includes(en), reason.zh.includes(zh)]).toEqual([true, true]);
    }
  },
  calendar({ on, reason }, { day, festival, nextCallOn, days }) {
    expect(day > on && day < nextCallOn && nextCallOn < addDays(on, days)).toBe(true);
    expect(daysBetween(on, nextCallOn)).toBeGreaterThan(7);
    if (festival) expect(dayOff('cn', day)).toEqual(festival);
    expect([reason.en.includes(nextCallOn), reason.zh.includes(nextCallOn)]).toEqual([true, true]);
  },
  season(_, { percent }) {
    expect(Math.abs(percent)).toBeGreaterThanOrEqual(15);
  },
  forecast({ on, item, reason }, facts) {
    const { until, days: ahead, expected, reserve, stock, onOrder, need, limit, quotaLeft, suggested } = facts;
    expect(suggested).toBe(item.suggested);
    expect([stock, onOrder]).toEqual([item.stockNow, item.onOrder]);
    expect(expected + reserve - stock - onOrder).toBe(need);
    expect(daysBetween(on, until)).toBe(ahead);
    // What the text says adds up as well.
    const sum = /: (\d+)((?: [+−] \d+ [^+−=]*)*) = (\d+)/.exec(reason.en);
    const parts = [...(sum?.[2] ?? '').matchAll(/([+−]) (\d+)/g)].map(
      ([, sign, units]) => (sign === '+' ? 1 : -1) * Number(units),
    );
    expect(parts.reduce((total, part) => total + part, Number(sum?.[1]))).toBe(Number(sum?.[3]));
    expect(Number(sum?.[3])).toBe(need);
    if (limit === 'short') return expect(suggested).toBe(0);
    expect(suggested % item.packSize).toBe(0);
    if (limit === 'quota') {
      expect(suggested).toBeLessThanOrEqual(quotaLeft ?? -1);
      expect(reason.en).toContain(`the quota leaves ${quotaLeft}: ${suggested} `);
    } else {
      expect(Math.abs(suggested - need)).toBeLessThanOrEqual(item.packSize);
      expect(reason.en).toMatch(new RegExp(`= ${need} (→ ${suggested} )?`));
    }
    if (item.packSize > 1) expect(reason.en).toContain(`${suggested / item.packSize} pack`);
    return undefined;
  },
};

const isoDay = /\d{4}-\d{2}-\d{2}/g;
function datesIn(text: string): string[] {
  return (text.match(isoDay) ?? []).sort();
}
/** Numbers of a text besides its days; `once`, `twice`, `yesterday` and their like have none, and 1 has words of its own. */
function numbersIn(text: string): number[] {
  const numbers = text.replace(isoDay, '').match(/\d+/g) ?? [];
  return numbers
    .map(Number)
    .filter((each) => each !== 1)
    .sort((a, b) => a - b);
}
