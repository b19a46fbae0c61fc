import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysBetween } from '../../src/calendar/weeks.js';
import { NumberFollower, type Line } from '../support/number-follower.js';
import { numberSources } from '../support/number-sources.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const service = new TestService(() => folder);
const api = new NumberFollower(service);
const [asOf, on] = ['2021-07-04', '2021-07-06'];

interface Added extends Line {
  readonly units: number;
}
interface Pair {
  readonly retailerId: string;
  readonly sku: string;
}
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const unitsOf = (parts: readonly Added[]) => sum(parts.map(({ units }) => units));
const done = async (jobId: string) =>
  until(async () => (await service.get(`/api/jobs/${jobId}`)).body.stage === 'done');

let retailers: string[];
let planId: string;

beforeAll(async () => {
  await service.start();
  const region = { retailers: 8, products: 6, weeks: 60, seed: 3, until: '2021-07-05' };
  await done((await service.post('/api/simulations', region)).body.jobId as string);
  await caughtUp();
  const { items } = await api.get('/api/orders', { limit: 200, stage: 'granted' });
  const [corrected, cancelled] = items as [{ orderId: string }, { orderId: string }];
  await posts(`/api/orders/${corrected.orderId}/corrections`, await correctionOf(corrected.orderId));
  await posts(`/api/orders/${cancelled.orderId}/cancel`, { reason: 'the shop is flooded' });
  await posts('/api/supply/SKU/quotas', { quotaId: 'q', retailerClass: '*', from: on, to: '2021-07-31', limit: 24 });
  await service.post('/api/forecasts', { asOf, horizon: 8 });
  await until(async () => (await service.get('/api/forecasts')).body.total === 1);
  const known = (await api.get('/api/retailers')).items as (Pair & { closedOn: string | null })[];
  retailers = known.filter(({ closedOn }) => closedOn === null).map(({ retailerId }) => retailerId);
  const { body } = await service.post('/api/plans', { from: '2021-07-05', weeks: 6 });
  planId = body.planId as string;
  await caughtUp();
}, 180_000);
afterAll(() => service.stop());

async function caughtUp(): Promise<void> {
  await until(async () => (await service.get('/health/ready')).body.caughtUp === true);
}

async function posts(path: string, body: object): Promise<void> {
  const [{ sku }] = (await api.get('/api/products')).items as [Pair];
  const answer = await service.post(`${path.replace('SKU', sku)}?wait=5000`, body);
  expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
}

async function correctionOf(orderId: string): Promise<object> {
  const { lines } = await api.get(`/api/orders/${orderId}`);
  const [{ sku, granted }] = lines as [{ sku: string; granted: number }];
  return { sku, granted: Math.max(0, granted - 1), reason: 'misheard' };
}

/** What is asked of each route under `/api/why`; each follows what some route answers. */
const followed: Record<string, () => Promise<void>> = {
  async demand() {
    const { items } = await api.get('/api/demand', { limit: 1000, from: '2021-05-01' });
    const weeks = items as (Pair & Record<string, number> & { weekOf: string; kind: string })[];
    expect(new Set(weeks.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    for (const week of everyNth(weeks, 3)) {
      const { retailerId, sku, weekOf } = week;
      const why = await api.get(`/api/why/demand/${retailerId}/${sku}`, { week: weekOf });
      const effects = why.effects as (Line & Record<'requested' | 'granted' | 'delivered', number>)[];
      for (const name of ['requested', 'granted', 'delivered'] as const) {
        expect([week, why.week[name]]).toEqual([week, week[name]]);
        expect([week, name, sum(effects.map((each) => each[name]))]).toEqual([week, name, week[name]]);
      }
      const { kind, estimate, carried } = week;
      expect([week, why.estimate]).toEqual([week, expect.objectContaining({ kind, estimate, carried })]);
      if (kind === 'from-counts')
        expect(Math.max(week.requested! - carried!, why.estimate.sold.units as number)).toBe(estimate);
      await api.exist(effects);
    }
  },

  async stock() {
    await ofEachShelf('stock', async ({ retailerId, sku }, stock) => {
      const why = await api.get(`/api/why/stock/${retailerId}/${sku}`, { on });
      expect(why.stock).toEqual(stock);
      const parts = why.parts as (Added & { part: string })[];
      const of = (part: string) => unitsOf(parts.filter((each) => each.part === part));
      expect([of('counted'), of('delivered'), of('on-order')]).toEqual([
        ...[stock['lastCount'], stock['deliveredSince'], stock['onOrder']],
      ]);
      await api.exist(parts);
    });
  },

  async 'stock-estimates'() {
    await ofEachShelf('stock-estimates', async ({ retailerId, sku }, stock) => {
      const why = await api.get(`/api/why/stock-estimates/${retailerId}/${sku}`, { on });
      expect(why.stock).toEqual(stock);
      const chances = why.chances as number[];
      expect(sum(chances.map((chance, units) => chance * units))).toBeCloseTo(Number(stock['mean']), 9);
      const quantile = (p: number) => chances.findIndex((_, n) => sum(chances.slice(0, n + 1)) >= p - 1e-9);
      expect([0.1, 0.5, 0.9].map(quantile)).toEqual([stock['p10'], stock['p50'], stock['p90']]);
      const [counts, deliveries] = [why.counts, why.deliveries] as { on: string; quantity: number; parts: Added[] }[][];
      for (const day of [...counts!, ...deliveries!]) {
        expect([day, unitsOf(day.parts)]).toEqual([day, day.quantity]);
        await api.exist(day.parts);
      }
      const last = counts!.at(-1)!;
      const came = deliveries!.filter((day) => day.on > last.on).map(({ quantity }) => quantity);
      expect([last.on, last.quantity, sum(came)]).toEqual([
        ...[stock['lastCountedOn'], stock['lastCount'], stock['deliveredSince']],
      ]);
      const sales = (why.stretches as { sales: Record<'weight' | 'units' | 'days', number> }[]).map((s) => s.sales);
      const forecast = { weight: 1, units: why.forecastPerDay * why.forecastDays, days: why.forecastDays as number };
      const of = (name: 'units' | 'days') => sum([forecast, ...sales].map((each) => each.weight * each[name]));
      expect(why.salesPerDay).toBeCloseTo(of('units') / of('days'), 9);
    });
  },

  async 'sell-through'() {
    await ofEachShelf('sell-through', async ({ retailerId, sku }, sold) => {
      const why = await api.get(`/api/why/sell-through/${retailerId}/${sku}`, { on });
      expect(why.weeks).toEqual(sold['weeks']);
      const stretches = why.stretches as (Record<'firstCount' | 'delivered' | 'nextCount', Added[]> & {
        units: number;
      })[];
      expect(stretches).toMatchObject(sold['stretches'] as object[]);
      for (const { firstCount, delivered, nextCount, units } of stretches) {
        expect(unitsOf(firstCount) + unitsOf(delivered) - unitsOf(nextCount)).toBe(units);
        await api.exist([...firstCount, ...delivered, ...nextCount]);
      }
    });
  },

  async 'order-rhythm'() {
    let alerts = 0;
    for (const retailerId of retailers) {
      const { alert, products } = await api.get(`/api/retailers/${retailerId}/order-rhythm`, { on });
      for (const each of [...(alert ? [alert] : []), ...products] as RhythmAnswer[]) {
        const asked = { on, ...(each.sku && { sku: each.sku }) };
        const why = await api.get(`/api/why/order-rhythm/${retailerId}`, asked);
        expect(why.alert).toEqual(each);
        const orders = why.orders as { orderedOn: string; units: number; events: Line[] }[];
        for (const { events } of orders) await api.exist(events);
        holdsRhythm(each, orders);
        alerts++;
      }
    }
    expect(alerts).toBeGreaterThan(3);
  },

  async suggestions() {
    let items = 0;
    for (const retailerId of retailers) {
      const call = await api.get(`/api/retailers/${retailerId}/suggestions`, { on });
      for (const item of call.items as { sku: string; reasons: { events: { stream: string }[] }[] }[]) {
        const why = await api.get(`/api/why/suggestions/${retailerId}/${item.sku}`, { on });
        expect(why.suggestion).toEqual(item);
        for (const { stream } of item.reasons.flatMap(({ events }) => events))
          if (/^(order|visit|product)-/.test(stream))
            expect((await api.get(`/api/history/${encodeURIComponent(stream)}`)).total).toBeGreaterThan(0);
        await holdsHistory(why.history as HistoryWeek[]);
        items++;
      }
    }
    expect(items).toBeGreaterThan(3);
  },

  async plans() {
    const plan = await api.get(`/api/plans/${planId}`);
    for (const line of plan.lines as Record<'sku' | 'month', string>[] & Record<string, number>[]) {
      const why = await api.get(`/api/why/plans/${planId}/${line.sku}`, { month: line.month });
      expect(why.lines).toEqual([line]);
      const expected = sum((why.leaves as { expected: number }[]).map((leaf) => leaf.expected));
      expect(Math.abs(expected - Number(line['expected']))).toBeLessThan(1.5);
      const open = why.open as { units: number; lines: { orderedOn: string; units: number }[] };
      expect(sum(open.lines.map(({ units }) => units))).toBe(open.units);
      const before = sum(open.lines.filter(({ orderedOn }) => orderedOn < plan.from).map(({ units }) => units));
      if (line.month === plan.months[0]) expect(line['owed']).toBeGreaterThanOrEqual(before);
      if (line.month === plan.months[0] && open.units === before) expect(line['owed']).toBe(before);
      await holdsHistory(why.history as HistoryWeek[]);
    }
    expect(sum((plan.lines as { owed: number }[]).map(({ owed }) => owed))).toBeGreaterThan(0);
  },

  async 'forecast-nodes'() {
    const levels = new Set<string>();
    const { items } = await api.get('/api/forecasts/latest/nodes', { limit: 1000 });
    for (const node of items as ForecastNodeAnswer[]) {
      const { level, retailerId, area, sku, supplier, weeks } = node;
      const key = Object.entries({ level, retailerId, area, sku, supplier }).filter(([, value]) => value !== '');
      const why = await api.get('/api/why/forecast-nodes/latest', Object.fromEntries(key));
      expect(why.node).toEqual(node);
      if (level === 'retailer-sku') {
        expect(why.nodes).toBe(0);
        await holdsHistory(why.history as HistoryWeek[]);
      } else {
        const parts = why.parts as { units: number[] }[];
        const added = weeks.map((_, h) => sum(parts.map(({ units }) => units[h]!)) + (why.others[h] as number));
        expect([node, added]).toEqual([node, weeks.map(({ mean }) => mean)]);
      }
      levels.add(level);
    }
    expect([...levels].sort()).toEqual(['area-sku', 'retailer', 'retailer-sku', 'sku', 'supplier', 'total']);
  },

  async 'product-demand'() {
    for (const { sku } of (await api.get('/api/products')).items as Pair[]) {
      const { demand } = await api.get(`/api/audit/known/products/${sku}`);
      for (const week of everyNth(demand as (Record<string, number> & { weekOf: string })[], 9)) {
        const why = await api.get(`/api/why/product-demand/${sku}`, { week: week.weekOf });
        expect(why.week).toEqual(week);
        for (const name of ['requested', 'granted', 'delivered'])
          expect(sum((why.parts as Record<string, number>[]).map((part) => part[name]!)) + why.others[name]).toBe(
            week[name],
          );
      }
    }
  },
};

interface RhythmAnswer {
  readonly sku?: string;
  readonly kind: string;
  readonly facts: {
    readonly usual: {
      readonly days: number;
      readonly from: string;
      readonly to: string;
      readonly everyDays: number;
    } | null;
    readonly last: string | null;
    readonly since?: string;
    readonly daysSince?: number;
    readonly daysAfter?: number;
  };
  readonly reason: { readonly facts: Record<string, unknown> & { readonly kind: string } } | null;
}
interface ForecastNodeAnswer extends Pair {
  readonly level: string;
  readonly area: string;
  readonly supplier: string;
  readonly weeks: readonly { readonly mean: number }[];
}
interface HistoryWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly events: readonly Line[];
}

/** What an alert states follows from the days of the orders. */
function holdsRhythm({ facts, reason }: RhythmAnswer, orders: readonly { orderedOn: string; units: number }[]): void {
  const days = [...new Set(orders.map(({ orderedOn }) => orderedOn))];
  const { usual, last, since, daysSince, daysAfter } = facts;
  expect(last).toBe(days.at(-1) ?? null);
  if (usual) {
    const within = days.filter((day) => day >= usual.from && day <= usual.to);
    expect([usual, within.length, within[0], within.at(-1)]).toEqual([usual, usual.days, usual.from, usual.to]);
    const every = Math.max(1, Math.round(daysBetween(usual.from, usual.to) / (usual.days - 1)));
    expect(usual.everyDays).toBe(every);
  }
  if (daysSince !== undefined) expect(daysSince).toBe(daysBetween(last ?? since!, on));
  if (daysAfter !== undefined) expect(daysAfter).toBe(daysBetween(days.at(-2)!, days.at(-1)!));
  if (reason?.facts.kind !== 'stock-high') return;
  const before = orders.filter(({ orderedOn }) => orderedOn < days.at(-1)!);
  expect(reason.facts['asked']).toBe(sum(before.map(({ units }) => units)));
  expect(reason.facts['askedDays']).toBe(daysBetween(days[0]!, days.at(-1)!));
}

/** Each week of a history names the events that made it, and they exist. */
async function holdsHistory(history: readonly HistoryWeek[]): Promise<void> {
  for (const { weekOf, requested, events } of history.slice(-4)) {
    if (requested > 0) expect([weekOf, events.length > 0]).toEqual([weekOf, true]);
    await api.exist(events);
  }
}

async function ofEachShelf(route: string, check: (pair: Pair, row: Record<string, unknown>) => Promise<void>) {
  let rows = 0;
  for (const retailerId of retailers)
    for (const row of (await api.get(`/api/retailers/${retailerId}/${route}`, { on })) as Record<string, string>[]) {
      await check({ retailerId, sku: row['sku']! }, row);
      rows++;
    }
  expect(rows).toBeGreaterThan(5);
}

function everyNth<Row>(rows: readonly Row[], n: number): Row[] {
  expect(rows.length).toBeGreaterThan(n);
  return rows.filter((_, i) => i % n === 0);
}

describe('the explanation of a number', () => {
  const whys = Object.values(numberSources).flatMap((of) =>
    Object.values(of).flatMap((source) => ('why' in source ? [source.why] : [])),
  );

  it.each([...new Set(whys)])(
    'of %s adds up to it, and its events exist',
    async (why) => {
      expect(Object.keys(followed)).toContain(why);
      await followed[why]!();
    },
    120_000,
  );
});

describe('a number that was recorded', () => {
  const lists = Object.entries(numberSources).flatMap(([route, sources]) =>
    Object.entries(sources).flatMap(([fields, source]) =>
      'fact' in source && !route.includes('{') && fields.startsWith('items[].') && !fields.includes('[].reason')
        ? [[route, fields, source] as const]
        : [],
    ),
  );

  it.each(lists)('of %s: %s, is said by an event', async (route, fields, { fact, of, otherwise = 0 }) => {
    const { items } = await api.get(route, { limit: 5, ...(route.endsWith('rhythm') && { on }) });
    for (const item of items as Record<string, unknown>[]) {
      const entity = of.replace(/\{(\w+)\}/g, (_, name: string) => String(item[name]));
      const said = await api.recorded(entity, fact);
      for (const field of fields.split(' ')) {
        const value = item[field.replace('items[].', '')];
        if (typeof value === 'number' && value !== otherwise)
          expect([route, field, entity, said.has(value), value]).toEqual([route, field, entity, true, value]);
      }
    }
  });
});
