import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { historyQuery, type StatedQuery } from '../src/audit/search/history-query.js';
import type { HistorySearch } from '../src/audit/search/history-search.js';
import type { EventStore } from '../src/event-store/event-store.js';
import { openEvents } from '../src/open-events.js';
import { auditIndex } from '../src/projections/audit-index/audit-index.projection.js';
import { historySearch } from '../src/projections/history-search/history-search.projection.js';
import { ProjectionRunner } from '../src/projections/projection-runner.js';
import type { Database } from '../src/read-models/database/database.js';
import { openReadModels } from '../src/read-models/open-read-models.js';
import { openForecasts } from '../src/read-models/open-forecasts.js';
import { productDemand } from '../src/projections/product-demand/product-demand.projection.js';
import { servicesOver, type Services } from '../src/services.js';
import { locationsOf, type StorageLocations } from '../src/storage-locations.js';
import { createDatabase, startPostgres, whyNoServer } from '../test/support/postgres-server.js';
import { addDays, daysBetween } from '../src/calendar/weeks.js';
import type { Projection } from '../src/projections/projection.js';
import { secondsSince } from './append-load.js';
import { anyOf, day, firstDay, lastDayOf, madeHistory, madeNames, restart } from './audit/made-history.js';
import { markdown, publish } from './figures.js';

const wantedEvents = 5_000_000;
const searchesPerKind = 100;
const questionsPerKind = 50;
const pageSize = 50;
const projections = [auditIndex, historySearch, productDemand] as readonly Projection[];

/**
 * How long a search of a long history takes, by what is looked for.
 * @param events  how many events there are
 * @param on  `sqlite`, `postgres` or `both`
 */
export async function main(events = String(wantedEvents), on = 'sqlite'): Promise<void> {
  const count = Number(events) > 0 ? Number(events) : wantedEvents;
  const measured: Measured[] = [];
  if (on !== 'postgres') measured.push(await onSqlite(count));
  const reason = on === 'sqlite' ? undefined : whyNoServer();
  if (reason !== undefined) console.log(`Figures on PostgreSQL are skipped: ${reason}.`);
  else if (on !== 'sqlite') measured.push(await onPostgres(count));
  const [first, second] = measured;
  if (!first) return;
  if (!second)
    return publish('audit', markdown(['what is asked', 'p50', 'p95', 'longest', 'found, of 50'], first.rows));
  const rows = first.rows.map(([what = '', , p95 = '', longest = ''], i) => {
    const [, , otherP95 = '', otherLongest = ''] = second.rows[i] ?? [];
    return [what, p95, longest, otherP95, otherLongest];
  });
  const header = ['what is asked', 'SQLite p95', 'longest', 'PostgreSQL p95', 'longest'];
  publish('audit-databases', markdown(header, rows));
}

interface Measured {
  /** what is asked, p50, p95, longest, found */
  readonly rows: readonly (readonly string[])[];
}

async function onSqlite(count: number): Promise<Measured> {
  const folder = await mkdtemp(join(resolve(process.env['ALMANAC_DATA'] ?? '.'), 'data-bench-audit-'));
  try {
    return await measure(locationsOf({ dataFolder: folder }), count);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function onPostgres(count: number): Promise<Measured> {
  const folder = await mkdtemp(join(resolve('.'), 'data-bench-audit-'));
  const server = await startPostgres({ durable: true });
  try {
    const databaseUrl = await createDatabase(server.url);
    return await measure(locationsOf({ dataFolder: folder, databaseUrl }), count);
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(locations: Omit<StorageLocations, 'access'>, count: number): Promise<Measured> {
  const store = await openEvents(locations.events, { groupMs: 50 });
  const models = await openReadModels(locations.readModels, 'write');
  const forecasts = await openForecasts(locations.forecasts);
  restart();
  try {
    const recorded = await record(store, count);
    const start = performance.now();
    await project(store, models);
    const kind = locations.events.kind;
    console.log(`${kind}: ${recorded} events; the three projections in ${secondsSince(start).toFixed(0)} s`);
    const services = servicesOver({ store, readModels: models, forecasts });
    const { search } = services;
    const all: number[] = [];
    const rows: string[][] = [];
    for (const [kind, query] of Object.entries(kinds)) {
      const taken = await timesOf(search, query);
      all.push(...taken.times);
      rows.push([kind, ...figures(taken.times), taken.found.toFixed(0)]);
    }
    rows.push([`**all, over ${recorded.toLocaleString('en')} events**`, ...figures(all), '']);
    for (const [kind, ask] of Object.entries(questions(services, lastDayOf(recorded)))) {
      const times: number[] = [];
      for (let i = 0; i < questionsPerKind; i++) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
      rows.push([kind, ...figures(times), '']);
    }
    return { rows };
  } finally {
    await forecasts.close();
    await models.close();
    await store.close();
  }
}

/** What auditors look for, from the common to what is nowhere. */
const kinds: Record<string, () => StatedQuery> = {
  'a retailer': () => ({ entity: [`retailer-${madeNames.retailer()}`] }),
  'a product': () => ({ entity: [`product-${madeNames.sku()}`] }),
  'a retailer and a product': () => ({ entity: [`retailer-${madeNames.retailer()}`, `product-${madeNames.sku()}`] }),
  'an actor': () => ({ actor: madeNames.clerk() }),
  'a rare type': () => ({ type: ['OrderCorrected'] }),
  'a type that the actor never records': () => ({ actor: madeNames.clerk(), type: ['DeliveryCompleted'] }),
  'an actor on a day': () => ({ actor: madeNames.clerk(), from: day(), to: '2199-12-31' }),
  'a day, of anything': () => onDay(day()),
  'a rare type in a year': () => ({ type: ['OrderCorrected'], from: '2023-01-01', to: '2023-12-31' }),
  'a common word, Chinese': () => ({ text: anyOf(['断货', '老板', '金酒', '涨价']) }),
  'a common word, English': () => ({ text: anyOf(['sold out', 'price', 'poster']) }),
  'one Chinese character': () => ({ text: anyOf(['酒', '货', '价']) }),
  'a name, Chinese': () => ({ text: madeNames.shop() }),
  'a word that is nowhere': () => ({ text: anyOf(['饕餮', 'zyxwv', 'price 饕餮']) }),
  'a word, of a retailer': () => ({ text: '断货', entity: [`retailer-${madeNames.retailer()}`] }),
  'a word, in a year': () => ({ text: 'poster', from: '2022-01-01', to: '2022-12-31' }),
};

/** What was known, and what changed: of a moment half way, and in the last four weeks. */
function questions({ known, changes, moments }: Services, last: string): Record<string, () => Promise<unknown>> {
  const halfWay = addDays(firstDay, Math.floor(daysBetween(firstDay, last) / 2));
  const monthAgo = addDays(last, -28);
  const { retailer, sku } = madeNames;
  return {
    'what was known of a retailer': async () => known.retailer(retailer(), await moments.at('at', halfWay)),
    'what was known of a product': async () => known.product(sku(), await moments.at('at', halfWay)),
    'what changed of a retailer in four weeks': async () =>
      changes.ofRetailer(retailer(), await moments.at('since', monthAgo), await moments.at('until')),
    'what changed of a product in four weeks': async () =>
      changes.ofProduct(sku(), await moments.at('since', monthAgo), await moments.at('until')),
  };
}

function onDay(on: string): StatedQuery {
  return { from: on, to: on };
}

async function record(store: EventStore, count: number): Promise<number> {
  let [recorded, pending]: [number, Promise<unknown>[]] = [0, []];
  for (const { stream, events } of madeHistory()) {
    pending.push(store.append(stream, events, 'any'));
    recorded += events.length;
    if (recorded >= count) break;
    if (pending.length < 10_000) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
  return recorded;
}

async function project(store: EventStore, models: Database): Promise<void> {
  const runner = new ProjectionRunner(store, models, projections);
  await runner.reset();
  await runner.catchUp();
}

async function timesOf(search: HistorySearch, query: () => StatedQuery): Promise<{ times: number[]; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < searchesPerKind; i++) {
    const stated = historyQuery(query());
    const start = performance.now();
    found += (await search.page(stated, undefined, pageSize)).length;
    times.push(performance.now() - start);
  }
  return { times, found: found / searchesPerKind };
}

function figures(times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.5), at(0.95), at(1)].map((milliseconds) => `${milliseconds.toFixed(1)} ms`);
}
