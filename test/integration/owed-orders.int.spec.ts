import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import type { Message } from '../../src/kernel/message.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels, readModelsDefinition } from '../../src/read-models/open-read-models.js';
import { PlanReader } from '../../src/read-models/readers/plan.reader.js';
import { owedUnits } from '../../src/sourcing/owed-units.js';
import { fact, tell } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
let files = 0;

interface Step {
  readonly order: number;
  readonly kind: 'place' | 'grant' | 'change' | 'deliver' | 'release' | 'cancel' | 'project';
  readonly second: boolean;
  readonly units: number;
  readonly refused: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  order: fc.nat(3),
  kind: fc.constantFrom('place', 'grant', 'change', 'deliver', 'deliver', 'release', 'cancel', 'project', 'place'),
  second: fc.boolean(),
  units: fc.integer({ min: 1, max: 30 }),
  refused: fc.nat(3),
});

/** An order line by line, as somebody would add it up on paper. */
class PaperOrder {
  stage: 'none' | 'placed' | 'granted' | 'cancelled' = 'none';
  readonly requested = new Map<string, number>();
  readonly granted = new Map<string, number>();
  readonly settled = new Map<string, number>();

  owed(sku: string): number {
    if (this.stage === 'none' || this.stage === 'cancelled') return 0;
    const due = (this.stage === 'granted' ? this.granted : this.requested).get(sku) ?? 0;
    return Math.max(0, due - (this.settled.get(sku) ?? 0));
  }
}

function add(units: Map<string, number>, sku: string, more: number): void {
  units.set(sku, (units.get(sku) ?? 0) + more);
}

/** The event of a step, where the order's stage allows it; the paper order is kept up to date. */
function eventOf(
  paper: PaperOrder,
  of: { orderId: string; retailerId: string; orderedOn: string },
  skus: string[],
  each: Step,
) {
  const { kind, units, refused, second } = each;
  const sku = skus[second ? 1 : 0]!;
  const changeable = paper.stage === 'placed' && paper.settled.size === 0;
  if (kind === 'place' && paper.stage === 'none') {
    paper.stage = 'placed';
    for (const one of skus) paper.requested.set(one, units);
    return {
      type: 'OrderPlaced',
      data: { ...of, takenBy: 'lin', lines: skus.map((one) => ({ sku: one, requested: units })) },
    };
  }
  if (kind === 'change' && changeable) {
    const [from, to] = [paper.requested.get(sku) ?? 0, units % 5 === 0 ? 0 : units];
    paper.requested.set(sku, to);
    return { type: 'OrderLineChanged', data: { ...of, sku, from, to } };
  }
  if (kind === 'grant' && paper.stage === 'placed') {
    paper.stage = 'granted';
    const lines = skus
      .filter((one) => (paper.requested.get(one) ?? 0) > 0)
      .map((one) => ({ sku: one, granted: Math.min(units, paper.requested.get(one) ?? 0) }));
    for (const { sku: one, granted } of lines) paper.granted.set(one, granted);
    return { type: 'OrderGranted', data: { ...of, lines } };
  }
  if (kind === 'release' && paper.stage === 'granted') {
    add(paper.granted, sku, units);
    const line = { line: 9, sku, requested: units, granted: units, delivered: 0 };
    return { type: 'HeldLinesReleased', data: { ...of, resolution: 'accepted', lines: [line] } };
  }
  if (kind === 'cancel' && paper.stage !== 'none' && paper.stage !== 'cancelled' && paper.settled.size === 0) {
    paper.stage = 'cancelled';
    return { type: 'OrderCancelled', data: { ...of, lines: [] } };
  }
  if (kind !== 'deliver') return undefined;
  add(paper.settled, sku, units + refused);
  const line = { sku, delivered: units, refused };
  const { orderId, retailerId } = of;
  return {
    type: 'DeliveryCompleted',
    data: {
      deliveryId: `${orderId}-${units}`,
      orderId,
      retailerId,
      deliveredOn: addDays(of.orderedOn, 2),
      lines: [line],
    },
  };
}

describeEachDatabase('open orders in a plan', (url) => {
  let store: EventStore;
  let readModels: Database;
  let runner: ProjectionRunner;
  let runs = 0;

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `owed-${++files}.db`));
    readModels = await openReadModels(newLocation(folder, url()), 'write');
    runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset();
  });
  afterAll(async () => {
    await readModels.close();
    await store.close();
  });

  it('are counted once by their lines, whatever happened to them and whatever the day of the order', async () => {
    const mondays = ['2021-07-05', '2021-07-12'];
    const days = fc.array(fc.integer({ min: -30, max: 20 }), { minLength: 4, maxLength: 4 });
    const weekly = fc.tuple(fc.nat(40), fc.nat(40));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), days, weekly, async (steps, offsets, expected) => {
        const run = ++runs;
        const skus = [`A${run}`, `B${run}`];
        const ofs = offsets.map((offset, i) => ({
          ...{ orderId: `o${run}-${i}`, retailerId: '2190', orderedOn: addDays('2021-07-05', offset) },
        }));
        const papers = ofs.map(() => new PaperOrder());
        for (const each of steps) {
          if (each.kind === 'project') await runner.catchUp();
          const event = eventOf(papers[each.order]!, ofs[each.order]!, skus, each);
          if (event) await tell(store, `order-${ofs[each.order]!.orderId}`, fact(event as Message));
        }
        await runner.catchUp();
        const open = await new PlanReader(readModels.sql).openUnits();
        for (const sku of skus) {
          const found = open.get(sku) ?? [];
          const { owed, later } = owedUnits(found, mondays, ['2021-07'], expected);
          let demand = 0;
          const taken = [0, 0];
          ofs.forEach(({ orderedOn }, i) => {
            const units = papers[i]!.owed(sku);
            if (orderedOn < '2021-07-05') demand += units;
            else if (orderedOn < '2021-07-12') taken[0]! += units;
            else if (orderedOn < '2021-07-19') taken[1]! += units;
          });
          demand += Math.max(expected[0], taken[0]!) + Math.max(expected[1], taken[1]!);
          expect(expected[0] + expected[1] + owed[0]!).toBe(demand);
          const all = papers.reduce((sum, paper) => sum + paper.owed(sku), 0);
          expect(found.reduce((sum, { units }) => sum + units, 0)).toBe(all);
          expect(later.every(({ orderedOn }) => orderedOn >= '2021-07-19')).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    const live = await rowsOf(readModels, readModelsDefinition.entities);
    await runner.reset();
    await runner.catchUp();
    expect(await rowsOf(readModels, readModelsDefinition.entities)).toEqual(live);
  }, 60_000);

  it('stay open for what a delivery did not bring', async () => {
    const of = { orderId: 'part', retailerId: '2190', orderedOn: '2021-07-05' };
    const lines = [
      { sku: 'tea', requested: 16 },
      { sku: 'ale', requested: 4 },
    ];
    await tell(store, 'order-part', fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }));
    const brought = [{ sku: 'tea', delivered: 9, refused: 1 }];
    const delivery = {
      deliveryId: 'd',
      orderId: 'part',
      retailerId: '2190',
      deliveredOn: '2021-07-07',
      lines: brought,
    };
    await tell(store, 'delivery-d', fact({ type: 'DeliveryCompleted', data: delivery }));
    await runner.catchUp();
    const open = await new PlanReader(readModels.sql).openUnits();
    expect([open.get('tea'), open.get('ale')]).toEqual([
      [{ orderedOn: '2021-07-05', units: 6 }],
      [{ orderedOn: '2021-07-05', units: 4 }],
    ]);
  });

  it('give the newest price of a product, which is not that of a later event of an older order', async () => {
    const order = async (orderId: string, orderedOn: string, unitPriceMinor: number) => {
      const of = { orderId, retailerId: '2190', orderedOn, takenBy: 'lin' };
      const lines = [{ sku: 'gin', requested: 1, unitPriceMinor }];
      await tell(store, `order-${orderId}`, fact({ type: 'OrderPlaced', data: { ...of, lines } }));
      await tell(
        store,
        'product-gin',
        fact({
          type: 'ProductRegistered',
          data: { sku: 'gin', name: 'Gin', brand: '', category: '', supplier: 's', packSize: 1, listed: true },
        }),
      );
      await runner.catchUp();
    };
    await order('p1', '2021-07-06', 900);
    await order('p2', '2021-07-05', 800);
    await order('p3', '2021-07-07', 0);
    expect((await new PlanReader(readModels.sql).products()).get('gin')).toMatchObject({ orderPriceMinor: 900 });
    await order('p4', '2021-07-06', 950);
    expect((await new PlanReader(readModels.sql).products()).get('gin')).toMatchObject({ orderPriceMinor: 950 });
  });
});
