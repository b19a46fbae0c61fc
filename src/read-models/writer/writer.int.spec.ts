import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describePostgres } from '../../../test/support/postgres.js';
import { rowsOf } from '../../../test/support/rows-of.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { newLocation } from '../../../test/support/test-locations.js';
import type { Database } from '../database/database.js';
import type { EntityClass } from '../database/table.js';
import { AuditPosting } from '../entities/audit-posting.entity.js';
import { Checkpoint } from '../entities/checkpoint.entity.js';
import { ForecastNodeRow } from '../entities/forecasts.entity.js';
import { HeldOrderLine } from '../entities/held-lines.entity.js';
import { Product } from '../entities/products.entity.js';
import { WeeklyDemand } from '../entities/weekly-demand.entity.js';
import { openForecasts } from '../open-forecasts.js';
import { openReadModels } from '../open-read-models.js';
import { positionOf } from '../../kernel/position.js';
import type { Writer } from './writer.js';

const folder = temporaryFolder();
const entities: readonly EntityClass<object>[] = [AuditPosting, Checkpoint, HeldOrderLine, Product, WeeklyDemand];

/** Texts that need quoting somewhere: quotes, backslashes, braces, commas, empty, `NULL`, other scripts. */
const text = fc.oneof(
  fc.constantFrom('', 'NULL', '"', '\\', '{a,b}', "o'Brien", 'B', 'a', '红枫', 'é', '\n', '🍷', 'Z ', '\\x41'),
  fc.string({ unit: 'binary', maxLength: 6 }).map((some) => some.replaceAll('\0', '')),
);
const units = fc.integer({ min: -1_000, max: 2 ** 40 });
const share = fc.double({ min: 0, max: 10, noNaN: true });
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const retailerId = fc.constantFrom('r1', 'r2', 'R1');

const demand = fc.record<WeeklyDemand>({
  retailerId,
  sku: text,
  weekOf: fc.constantFrom('2021-07-05', '2021-07-12'),
  ...{ requested: units, granted: units, delivered: units, censoringCount: fc.nat(3), cutCount: fc.nat(3) },
});
const posting = fc.record<AuditPosting>({ entity: text, block: fc.nat(2), offsets: fc.nat(4095).map((n) => `${n} `) });
const product = fc.record<Product>({
  ...{ sku: fc.constantFrom('A', 'b', 'C'), name: text, brand: text, category: text, supplier: text },
  ...{
    priceBand: nullable(text),
    unit: nullable(text),
    packSize: fc.nat(),
    listed: fc.boolean(),
    registeredOn: fc.constantFrom('2021-07-05', '2026-11-01'),
    ...{ discontinuedOn: nullable(text), discontinuedRecordedOn: nullable(text) },
    revision: fc.nat(),
  },
  ...{ purchasePriceMinor: nullable(units), unitPriceMinor: nullable(units), retailPriceMinor: nullable(units) },
  ...{ marginShare: nullable(share), holdingShare: nullable(share), leastUnits: nullable(units) },
});
const line = fc.record<HeldOrderLine>({
  ...{ orderId: fc.constantFrom('1', '2', '3'), line: fc.nat(2), retailerId, orderedOn: text, sku: text },
  ...{ requested: units, granted: units, delivered: units, doubt: text, doubtZh: nullable(text) },
  ...{ unitPriceMinor: nullable(units), proposedUnits: nullable(units), proposedPriceMinor: nullable(units) },
  resolution: nullable(fc.constantFrom('accepted' as const, 'repaired' as const)),
  resolvedBy: nullable(text),
});
const checkpoint = fc.record<Checkpoint>({
  ...{
    projection: fc.constantFrom('orders', 'visits'),
    version: fc.nat(9),
    hash: text,
    factHash: text,
    generation: fc.nat(3),
  },
  position: fc.bigInt({ min: 0n, max: 2n ** 70n }).map(positionOf),
});
const added = { requested: 'add', granted: 'add', delivered: 'add' } as const;
const orders = fc.array(fc.constantFrom('1', '2', '3', '4'));
const step = fc.oneof(
  fc.array(demand, { maxLength: 150 }).map((rows) => (writer: Writer) => writer.upsert(WeeklyDemand, rows, added)),
  fc.array(posting).map((rows) => (writer: Writer) => writer.upsert(AuditPosting, rows, { offsets: 'append' })),
  fc.array(product).map((rows) => (writer: Writer) => writer.upsert(Product, rows)),
  fc.array(line).map((rows) => (writer: Writer) => writer.upsert(HeldOrderLine, rows)),
  fc.array(checkpoint).map((rows) => (writer: Writer) => writer.upsert(Checkpoint, rows)),
  orders.map((orderId) => (writer: Writer) => writer.delete(HeldOrderLine, { orderId, resolution: null })),
  fc.nat(2).map((of) => (writer: Writer) => writer.delete(HeldOrderLine, { line: [of, 9] })),
  fc
    .record({ orderId: fc.constantFrom('1', '2'), resolvedBy: text })
    .map(({ orderId, resolvedBy }) => async (writer: Writer) => {
      await writer.update(HeldOrderLine, { orderId }, { resolution: 'accepted', resolvedBy });
    }),
  checkpoint.map(({ projection, position }) => async (writer: Writer) => {
    await writer.update(Checkpoint, { projection }, { position });
  }),
);

describePostgres('the writers of SQLite and PostgreSQL', (url) => {
  let both: Database[];
  beforeAll(async () => {
    both = await Promise.all([undefined, url()].map((at) => openReadModels(newLocation(folder, at), 'write')));
  });
  afterAll(() => Promise.all(both.map((database) => database.close())));

  it('leave the same rows, whatever is written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const [onSqlite, onPostgres] = await Promise.all(
          both.map(async (database) => {
            await database.transaction(async (writer) => {
              for (const entity of entities) await writer.delete(entity, {});
              for (const each of steps) await each(writer);
            });
            return rowsOf(database, entities);
          }),
        );
        expect(onPostgres).toEqual(onSqlite);
      }),
      { numRuns: 60 },
    ));

  it('find the same rows by key, within the transaction that wrote them', async () => {
    for (const database of both)
      await database.transaction(async (writer) => {
        for (const entity of entities) await writer.delete(entity, {});
        const rows = fc.sample(
          fc.uniqueArray(demand, { selector: ({ sku }) => sku, minLength: 3, maxLength: 3 }),
          1,
        )[0]!;
        await writer.upsert(WeeklyDemand, rows);
        const found = await writer.find(WeeklyDemand, { sku: rows.map(({ sku }) => sku) });
        expect(found).toHaveLength(3);
        expect(found).toEqual(expect.arrayContaining(rows));
        expect(await writer.find(WeeklyDemand, { sku: [] })).toEqual([]);
      });
  });

  it('write nothing of a transaction that fails, and go on', async () => {
    for (const database of both) {
      await database.transaction((writer) => writer.delete(Checkpoint, {}));
      const row = { projection: 'orders', version: 1, position: positionOf(1), hash: '', factHash: '', generation: 0 };
      const failing = database.transaction(async (writer) => {
        await writer.upsert(Checkpoint, [row]);
        throw new Error('no more');
      });
      await expect(failing).rejects.toThrow('no more');
      expect(await rowsOf(database, [Checkpoint])).toEqual({ checkpoints: [] });
      await database.transaction((writer) => writer.upsert(Checkpoint, [row]));
      expect(await rowsOf(database, [Checkpoint])).toEqual({ checkpoints: [row] });
    }
  });

  it('keep bytes and doubles exactly', async () => {
    const key = { run: 1, level: 0, retailerId: 'r1', sku: 'A', area: '', supplier: '' };
    const rhythm = { usualUnits: 1e-9, alive: null, lastOrderWeek: null, orderWeeks: 7 };
    const figures = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const row = { ...key, figures, usualGapWeeks: 0.1 + 0.2, ...rhythm, basis: '1,52' };
    for (const at of [undefined, url()]) {
      const database = await openForecasts(newLocation(folder, at));
      await database.transaction((writer) => writer.upsert(ForecastNodeRow, [row]));
      expect(await rowsOf(database, [ForecastNodeRow])).toEqual({ forecast_nodes: [row] });
      await database.close();
    }
  });
});
