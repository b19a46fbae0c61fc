import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { historyQuery, type StatedQuery } from '../../src/audit/search/history-query.js';
import { HistorySearch } from '../../src/audit/search/history-search.js';
import { addDays } from '../../src/calendar/weeks.js';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { businessDay } from '../../src/kernel/clock.js';
import type { Message } from '../../src/kernel/message.js';
import { beginning, positionOf, type Position } from '../../src/kernel/position.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import { searchableTexts } from '../../src/projections/history-search/searchable-texts.js';
import { TextIndex } from '../../src/projections/history-search/text-index.js';
import { visitEntities } from '../../src/projections/audit-index/visit-entities.js';
import type { Database } from '../../src/read-models/database/database.js';
import { EventText, SearchPosting } from '../../src/read-models/entities/history-search.entity.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { HistorySearchReader } from '../../src/read-models/readers/history-search.reader.js';
import { foldText } from '../../src/read-models/search/text-terms.js';
import { fact } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

/** More than the positions of two blocks. */
const rounds = 1_800;
const start = '2026-01-05';
const retailers = ['2190', '2191', '金海'];
const skus = ['A', 'B', '11296'];
const actors = ['lin', '王芳', 'import'];
const notes = [
  '要更多金酒',
  '海鲜酒家换了老板',
  'asks for Gin 750ml',
  'ＧＩＮ sold out',
  '断货三天',
  'a-1 (promo)',
  '酒',
];
const reasons = ['called back', '听错了', undefined];

const at = <Value>(values: readonly Value[], i: number): Value => values[i % values.length]!;

/** Facts of one round: an order, its grant, and now and then a visit, a complaint, a claim. Recorded on days that come and go. */
function factsOf(i: number): [stream: string, event: Message][] {
  const [retailerId, sku] = [at(retailers, i), at(skus, i * 7)];
  const orderedOn = addDays(start, (i * 37) % 200);
  const of = { orderId: String(i), retailerId, orderedOn };
  const facts: [string, Message][] = [
    [`order-${i}`, { type: 'OrderPlaced', data: { ...of, takenBy: 'mei', lines: [{ sku, requested: i }] } }],
    [`order-${i}`, { type: 'OrderGranted', data: { ...of, lines: [{ sku, granted: i }] } }],
    [`claim-order-${i}`, { type: 'DeliveryClaimed', data: { orderId: String(i), deliveryId: String(i), lines: [] } }],
  ];
  const visit = { visitId: `v${i}`, retailerId };
  if (i % 5 === 0)
    facts.push([
      `visit-v${i}`,
      { type: 'FeedbackGiven', data: { ...visit, givenOn: orderedOn, text: at(notes, i / 5) } },
    ]);
  if (i % 11 === 0)
    facts.push([`visit-v${i}`, { type: 'VisitEnded', data: { ...visit, endedOn: orderedOn, summary: at(notes, i) } }]);
  if (i % 13 === 0) facts.push([`forecast-${i}`, { type: 'ForecastRunRequested', data: { runId: String(i) } }]);
  if (i % 601 === 2)
    facts.push([
      `retailer-${retailerId}`,
      { type: 'RetailerDetailsChanged', data: { retailerId, listed: true, changes: { name: `${retailerId}商店` } } },
    ]);
  return facts;
}

async function recordHistory(store: EventStore): Promise<void> {
  const appends: Promise<unknown>[] = [];
  for (let i = 0; i < rounds; i++)
    for (const [stream, event] of factsOf(i)) {
      const { metadata, ...rest } = fact(event, addDays(start, (i * 37) % 200), at(actors, i * 3));
      const recordedAt = new Date(Date.parse(`${start}T12:00:00Z`) + i * 3_600_000).toISOString();
      const reason = at(reasons, i);
      const more = { recordedAt, ...(reason !== undefined && { reason }) };
      appends.push(store.append(stream, [{ ...rest, metadata: { ...metadata, ...more } }], 'any'));
    }
  await Promise.all(appends);
}

/** Whether an event is what was looked for: by reading it, without any index. */
function suits(event: RecordedEvent, stated: StatedQuery): boolean {
  const { type, stream, metadata } = event;
  const { personal, others } = searchableTexts(event);
  const texts = [...personal, ...others].map(foldText).join('\n');
  const entities = new Set([stream]);
  visitEntities(event, (kind, id) => entities.add(`${kind}-${id}`));
  const recorded = businessDay(new Date(metadata.recordedAt));
  return (
    !stream.startsWith('claim-') &&
    (stated.entity ?? []).every((entity) => entities.has(entity)) &&
    (stated.actor === undefined || metadata.actor === stated.actor) &&
    (stated.type === undefined || stated.type.includes(type)) &&
    (stated.technical !== false || stated.type !== undefined || type !== 'ForecastRunRequested') &&
    (stated.text === undefined ||
      foldText(stated.text)
        .split(' ')
        .every((word) => texts.includes(word))) &&
    (stated.from === undefined || metadata.occurredOn >= stated.from) &&
    (stated.to === undefined || metadata.occurredOn <= stated.to) &&
    (stated.recordedFrom === undefined || recorded >= stated.recordedFrom) &&
    (stated.recordedTo === undefined || recorded <= stated.recordedTo)
  );
}

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const day = fc.nat(250).map((n) => addDays(start, n - 20));
type Range = readonly [from: string | undefined, to: string | undefined];
const range = fc.tuple(optional(day), optional(day)).map(([a, b]): Range => (a && b && b < a ? [b, a] : [a, b]));
const words = [
  '酒',
  '金酒',
  '海鲜',
  'gin',
  'GIN 750',
  'g',
  '-1',
  '商店',
  '听错',
  '断货 三天',
  'zzz',
  'mei',
  '2190',
  '王',
];
const stated: fc.Arbitrary<StatedQuery> = fc
  .record({
    entity: optional(
      fc.uniqueArray(fc.constantFrom('retailer-2190', 'retailer-金海', 'product-A', 'order-7', 'visit-v55'), {
        maxLength: 2,
      }),
    ),
    actor: optional(fc.constantFrom(...actors, 'nobody')),
    type: optional(fc.subarray(['OrderPlaced', 'VisitEnded', 'ForecastRunRequested', 'NoSuchType'], { minLength: 1 })),
    technical: optional(fc.boolean()),
    text: optional(fc.constantFrom(...words)),
    occurred: range,
    recorded: range,
  })
  .map(({ occurred: [from, to], recorded: [recordedFrom, recordedTo], ...rest }) => {
    return { ...rest, from, to, recordedFrom, recordedTo };
  });

const folder = temporaryFolder();
const store = openSqliteEventStore(join(folder, 'events.db'));
let all: RecordedEvent[];
beforeAll(async () => {
  await recordHistory(store);
  all = (await store.readAll(beginning, 100_000)).reverse();
}, 120_000);
afterAll(() => store.close());

describeEachDatabase('the search of the history', (url) => {
  let models: Database;
  let search: HistorySearch;
  beforeAll(async () => {
    models = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await runner.catchUp();
    search = new HistorySearch(store, new HistorySearchReader(models.sql));
  }, 120_000);
  afterAll(() => models.close());

  const positionsOf = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);

  it('finds what reading every event finds, newest first, whatever is looked for', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        stated,
        optional(fc.nat(all.length)),
        fc.integer({ min: 1, max: 60 }),
        async (query, n, limit) => {
          const before = n === undefined ? undefined : positionOf(n);
          const expected = all.filter((each) => (before === undefined || each.position < before) && suits(each, query));
          const page = await search.page(historyQuery(query), before, limit);
          expect(positionsOf(page)).toEqual(positionsOf(expected.slice(0, limit)));
          found += page.length;
        },
      ),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(500);
  }, 120_000);

  it('is paged without gap or repeat', async () => {
    const query = historyQuery({ text: '酒' });
    const seen: Position[] = [];
    for (let before: Position | undefined; ; before = seen.at(-1)) {
      const page = await search.page(query, before, 7);
      seen.push(...positionsOf(page));
      if (page.length < 7) break;
    }
    expect(seen).toEqual(positionsOf(all.filter((each) => suits(each, { text: '酒' }))));
    expect(seen.length).toBeGreaterThan(100);
  });

  it('finds the order and the feedback of a retailer by what it is called in Chinese', async () => {
    const [newest] = await search.page(historyQuery({ text: '金海商店' }), undefined, 1);
    expect(newest).toMatchObject({ type: 'RetailerDetailsChanged', data: { changes: { name: '金海商店' } } });
  });

  it('gives all that is found, in parts, as a file wants it', async () => {
    let count = 0;
    for await (const part of search.newest(historyQuery({ type: ['OrderPlaced'] }))) count += part.length;
    expect(count).toBe(rounds);
  });

  it('forgets the texts of one retailer, and whatever tells pieces of them', async () => {
    const fresh = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, fresh, allProjections);
    await runner.reset();
    await runner.catchUp();
    const forgotten = await fresh.transaction((writer) => TextIndex.forget(writer, '金海'));
    expect(forgotten).toBeGreaterThan(100);
    const others = new HistorySearch(store, new HistorySearchReader(fresh.sql));
    for (const text of ['商店', '酒', 'gin', 'called']) {
      const expected = all.filter(
        (each) => suits(each, { text }) && (each.data as { retailerId?: string }).retailerId !== '金海',
      );
      expect(positionsOf(await others.page(historyQuery({ text }), undefined, 10_000))).toEqual(positionsOf(expected));
    }
    const rows = (await rowsOf(fresh, [EventText, SearchPosting])) as {
      event_texts: EventText[];
      search_postings: SearchPosting[];
    };
    // What is not personal, as its area, stays.
    const left = rows.event_texts.filter(({ retailerId }) => retailerId === '金海').map(({ text }) => text);
    expect(left.filter((text) => !text.startsWith('\n\n'))).toEqual([]);
    // Its name stood in no other text, so no piece of it is left.
    expect(rows.search_postings.filter(({ term }) => term === 'text:金海' || term === 'text:海商')).toEqual([]);
    await fresh.close();
  }, 120_000);
});

describe('the tables of the search', () => {
  it('do not depend on how events came in parts', async () => {
    const few = openSqliteEventStore(join(folder, 'few.db'));
    await few.append(
      'order-1',
      all.slice(-50).map(({ type, data, metadata }) => ({ type, data, metadata })),
      0,
    );
    const tables = allProjections.find(({ name }) => name === 'history-search')!.tables;
    const made: object[] = [];
    for (const size of [1, 7, 100]) {
      const models = await openReadModels(newLocation(folder, undefined), 'write');
      const inParts = { readAll: (after: Position) => few.readAll(after, size) };
      const runner = new ProjectionRunner(inParts as never, models, allProjections);
      await runner.reset();
      await runner.catchUp();
      made.push(await rowsOf(models, tables));
      await models.close();
    }
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
    await few.close();
  });
});
