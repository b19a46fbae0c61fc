import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { leafBases } from '../../src/forecasting/basis/leaf-bases.js';
import { sayBasis } from '../../src/forecasting/basis/say-basis.js';
import { readDemandHistory } from '../../src/forecasting/history/read-demand-history.js';
import { liveTree } from '../../src/forecasting/reconciliation/live-tree.js';
import type { Message } from '../../src/kernel/message.js';
import { beginning } from '../../src/kernel/position.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { basisFields, packedBasis, unpackedBasis, type NodeBasis } from '../../src/read-models/entities/node-basis.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DemandHistoryReader } from '../../src/read-models/readers/demand-history.reader.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const begins = '2021-03-01';
const weeks = 60;
const asOf = addDays(addWeeks(begins, weeks), -1);
const day = (week: number, weekday = 0) => addDays(addWeeks(begins, week), weekday);
const skus = ['gin', 'tea'];

/** What happened to one retailer in a week. */
interface Week {
  readonly missed: boolean;
  /** by product: units asked for and refused; nothing where 0 */
  readonly lines: readonly { readonly requested: number; readonly refused: number }[];
}
interface Life {
  readonly retailers: readonly (readonly Week[])[];
  readonly short: readonly {
    readonly sku: string;
    readonly from: number;
    readonly weeks: number;
    readonly ends: boolean;
  }[];
  readonly emptyShelf: { readonly retailer: number; readonly week: number };
}

const line = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ requested: 0, refused: 0 }) },
  { weight: 3, arbitrary: fc.record({ requested: fc.integer({ min: 1, max: 30 }), refused: fc.constant(0) }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 30 }).map((requested) => ({ requested, refused: Math.ceil(requested / 2) })),
  },
);
const week: fc.Arbitrary<Week> = fc.record({
  missed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  lines: fc.array(line, { minLength: 2, maxLength: 2 }),
});
const life: fc.Arbitrary<Life> = fc.record({
  retailers: fc.array(fc.array(week, { minLength: weeks, maxLength: weeks }), { minLength: 2, maxLength: 2 }),
  short: fc
    .array(fc.record({ from: fc.nat(55), weeks: fc.integer({ min: 1, max: 4 }), ends: fc.boolean() }), { maxLength: 2 })
    .map((all) => all.map((each, i) => ({ ...each, sku: skus[i] ?? '' }))),
  emptyShelf: fc.record({ retailer: fc.nat(1), week: fc.nat(weeks - 1) }),
});

function* eventsOf({ retailers, short, emptyShelf }: Life): Generator<[stream: string, event: Message, on: string]> {
  for (const [r, ofRetailer] of retailers.entries())
    for (const [w, { missed, lines }] of ofRetailer.entries()) {
      const [retailerId, orderedOn] = [`r${r}`, day(w)];
      const of = { orderId: `${r}-${w}`, retailerId, orderedOn };
      const asked = lines.flatMap(({ requested, refused }, i) =>
        requested > 0 ? [{ sku: skus[i] ?? '', requested, granted: requested - refused }] : [],
      );
      if (missed)
        yield [
          `call-${of.orderId}`,
          { type: 'CallMissed', data: { retailerId, dueOn: orderedOn, cause: 'x' } },
          orderedOn,
        ];
      if (asked.length === 0) continue;
      const placed = asked.map(({ sku, requested }) => ({ sku, requested }));
      const granted = asked.map((each) => ({
        ...{ sku: each.sku, granted: each.granted },
        ...(each.granted < each.requested && { cutBy: 'quota' }),
      }));
      yield [`order-${of.orderId}`, { type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines: placed } }, orderedOn];
      yield [`order-${of.orderId}`, { type: 'OrderGranted', data: { ...of, lines: granted } }, orderedOn];
    }
  for (const { sku, from, weeks: length, ends } of short) {
    const until = day(from + length - 1, 6);
    yield [`supply-${sku}`, { type: 'ShortageDeclared', data: { sku, from: day(from), until, cause: 'x' } }, day(from)];
    if (ends) yield [`supply-${sku}`, { type: 'ShortageEnded', data: { sku, endedOn: until } }, until];
  }
  const countedOn = day(emptyShelf.week, 3);
  const counted = {
    visitId: 'v',
    retailerId: `r${emptyShelf.retailer}`,
    countedOn,
    counts: [{ sku: 'tea', quantity: 0 }],
  };
  yield ['visit-v', { type: 'StockCounted', data: counted }, countedOn];
}

type Counted = Pick<NodeBasis, 'weeks' | 'orderWeeks' | 'asked' | 'cutWeeks' | 'cutAsked' | 'unknownWeeks'>;

/** The same from the events of the store, one by one, by rules of the test's own. */
function countedFrom(events: readonly RecordedEvent[], retailerId: string, sku: string): Counted | undefined {
  const weekNumber = (on: string) => Math.floor((Date.parse(on) - Date.parse(begins)) / (7 * 86_400_000));
  const of = Array.from({ length: weeks }, () => ({
    requested: 0,
    granted: 0,
    cut: false,
    empty: false,
    missed: false,
    short: false,
  }));
  for (const { type, data } of events as readonly RecordedEvent<Message<string, Record<string, never>>>[]) {
    const told = data as Record<string, unknown> & { lines?: { sku: string; requested: number; granted: number }[] };
    const own = told.lines?.find((each) => each.sku === sku);
    const at = (on: unknown) => of[weekNumber(String(on))]!;
    if (type === 'ShortageDeclared' && told['sku'] === sku)
      for (let w = weekNumber(String(told['from'])); w <= Math.min(weeks - 1, weekNumber(String(told['until']))); w++)
        of[w]!.short = true;
    if (told['retailerId'] !== retailerId) continue;
    if (type === 'CallMissed') at(told['dueOn']).missed = true;
    if (type === 'StockCounted' && sku === 'tea') at(told['countedOn']).empty = true;
    if (type === 'OrderPlaced' && own) at(told['orderedOn']).requested += own.requested;
    if (type === 'OrderGranted' && own) {
      at(told['orderedOn']).granted += own.granted;
      at(told['orderedOn']).cut = own.granted < at(told['orderedOn']).requested;
    }
  }
  const first = of.findIndex(({ requested }) => requested > 0);
  if (first < 0) return undefined;
  const sums = { weeks: 0, orderWeeks: 0, asked: 0, cutWeeks: 0, cutAsked: 0, unknownWeeks: 0 };
  let [open, told] = [0, -9];
  for (const [w, { requested, granted, cut, empty, missed, short }] of of.entries()) {
    // What was refused and is asked for again within three weeks is no new demand.
    const standing = w - told <= 3 ? open : 0;
    const asked = Math.max(0, requested - standing);
    if (requested > 0) [open, told] = [cut ? Math.max(requested, standing) - granted : 0, w];
    if (w < first || w < weeks - 52) continue;
    sums.weeks++;
    sums.asked += asked;
    if (asked > 0) sums.orderWeeks++;
    if (asked === 0 && (missed || short)) sums.unknownWeeks++;
    else if (cut || empty || short) [sums.cutWeeks, sums.cutAsked] = [sums.cutWeeks + 1, sums.cutAsked + asked];
  }
  return sums;
}

const numbersIn = (text: string) => (text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

describeEachDatabase('what a forecast stands on', (url) => {
  const stores: EventStore[] = [];
  const databases: Database[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const database of databases) await database.close();
  });

  it(
    'is what the events say of each retailer and product, and both languages say it',
    () =>
      fc.assert(
        fc.asyncProperty(life, async (lived) => {
          const store = openSqliteEventStore(
            join(folder, `events-${stores.length}-${url() ?? 'files'}.db`.replace(/[/:]/g, '_')),
          );
          const models = await openReadModels(newLocation(folder, url()), 'write');
          stores.push(store);
          databases.push(models);
          const runner = new ProjectionRunner(store, models, allProjections);
          const told = [...eventsOf(lived)];
          await Promise.all(told.map(([stream, event, on]) => record(store, stream, fact(event, on))));
          await runner.reset();
          await runner.catchUp();
          const { names, history } = await readDemandHistory(new DemandHistoryReader(models.sql), asOf);
          const { leaves } = liveTree(history);
          const bases = leafBases(history, leaves, []);
          const events = await store.readAll(beginning, 10_000);
          for (const [i, leaf] of leaves.entries()) {
            const values = bases.subarray(i * basisFields.length, (i + 1) * basisFields.length);
            const basis = unpackedBasis(packedBasis(values));
            const retailerId = names.retailers[history.retailerOf[leaf]!]!;
            const sku = names.skus[history.skuOfAreaSku[history.areaSkuOf[leaf]!]!]!;
            const counted = countedFrom(events, retailerId, sku)!;
            expect({ retailerId, sku, ...basis }).toMatchObject({ retailerId, sku, series: 1, ...counted });
            // Nothing was counted twice, so what is taken for wanted is at least what was asked for.
            expect(Math.min(basis.cutAdded, basis.unknownAdded)).toBeGreaterThanOrEqual(0);
            const [en, zh] = [sayBasis(basis, 'en').join('\n'), sayBasis(basis, 'zh').join('\n')];
            // Both say the same numbers, but that English spells some (a fifth) and the last 52 weeks stand in both.
            expect(numbersIn(zh).sort()).toEqual(numbersIn(en).sort());
            for (const figure of [counted.weeks, counted.orderWeeks, counted.cutWeeks, counted.unknownWeeks].filter(
              (n) => n > 0,
            ))
              for (const text of [en, zh]) expect(numbersIn(text)).toContain(figure);
            expect(en).not.toMatch(/(?<![\d.])1 (weeks|units)\b/);
            expect(zh).not.toMatch(/[a-z]/i);
          }
        }),
        { numRuns: 6, endOnFailure: true },
      ),
    120_000,
  );
});
