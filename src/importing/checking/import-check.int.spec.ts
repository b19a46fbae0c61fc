import { describe, expect, it } from '@jest/globals';
import { ImportWorkshop, importedAt } from '../../../test/support/import-workshop.js';
import { checkFile } from '../check-file.js';
import { describeReport } from '../describe-report.js';
import { findHeldOrders } from '../../../test/support/find-held-orders.js';
import { releaseHeldLines } from '../held-lines/release-held-lines.js';

const workshop = new ImportWorkshop();
const head = 'order_id,retailer_id,ordered_on,sku,quantity,unit_price';
const products = 'sku,name,pack_size\nS0,Gin,12\nS1,Rum,6\nS2,Rye,24\nS3,Ale,12\nS4,Mead,10\n';
const prices = [603, 1_250, 2_261, 999, 4_500].map((minor) => (minor / 100).toFixed(2));
const packs = [12, 6, 24, 12, 10];

/** Thirty days on which five products are ordered at their usual price. */
const usual = Array.from({ length: 30 }, (_, day) =>
  prices.map((price, s) => `D${day},R1,2025-03-${String(day + 1).padStart(2, '0')},S${s},${s + 2},${price}`),
).flat();
/** A day on which four of five lines have the price of a pack, or that of a unit divided by the quantity. */
const oddDay = [
  ...prices.slice(0, 3).map((price, s) => `X1,R1,2025-04-01,S${s},2,${(Number(price) * (packs[s] ?? 0)).toFixed(2)}`),
  'X2,R2,2025-04-01,S3,3,3.33',
  'X2,R2,2025-04-01,S4,1,450.00',
  'X2,R2,2025-04-01,S0,12,72.36',
  'X2,R2,2025-04-01,S1,6,12.50',
];
const whole = [head, ...usual, ...oddDay, ''].join('\n');

describe('the import check', () => {
  it('holds back the lines of a day of mix-ups, with doubt and proposal, and no others', async () => {
    await workshop.importing('products', products);
    const report = await workshop.importing('orders', whole);
    expect(report).toMatchObject({ recorded: 32, rejected: 0, held: 6 });
    const [placed, , held] = await workshop.events('order-X2');
    expect(placed?.data).toMatchObject({ lines: [{ sku: 'S1', requested: 6, unitPriceMinor: 1_250 }] });
    expect(held).toEqual({
      type: 'OrderLinesHeld',
      data: expect.objectContaining({
        lines: [
          expect.objectContaining({
            line: 1,
            sku: 'S3',
            doubt: expect.stringContaining('3 × 3.33 is the usual price of one unit (9.99)'),
            proposal: { requested: 3, granted: 3, delivered: 3, unitPriceMinor: 999 },
          }),
          expect.objectContaining({
            line: 2,
            sku: 'S4',
            doubt: expect.stringContaining('Price 450.00 is 10 times the usual 45.00, and 10 are in a pack'),
            doubtZh: expect.stringContaining('单价 450.00 是通常单价 45.00 的 10 倍，而每件 10 个'),
            proposal: { requested: 10, granted: 10, delivered: 10, unitPriceMinor: 4_500 },
          }),
          expect.objectContaining({ line: 3, sku: 'S0' }),
        ],
      }),
    });
    expect((await workshop.events('delivery-X2'))[0]?.data).toMatchObject({ lines: [{ sku: 'S1', delivered: 6 }] });
  });

  it('changes nothing the second time, and judges a file of the odd day alone by what the store knows', async () => {
    await workshop.importing('products', products);
    await workshop.importing('orders', [head, ...usual].join('\n'));
    const day = [head, ...oddDay].join('\n');
    expect(await workshop.importing('orders', day)).toMatchObject({ recorded: 2, held: 6 });
    const before = await workshop.store.head();
    expect(await workshop.importing('orders', whole)).toMatchObject({ recorded: 0, unchanged: 32, held: 0 });
    expect(await workshop.store.head()).toBe(before);
  });

  it('alone records nothing and needs no store', async () => {
    const file = workshop.file(whole, 'orders.csv');
    const { recorded, held, suspects } = await checkFile('orders', file, { now: importedAt });
    expect({ recorded, suspects: Object.keys(suspects) }).toEqual({ recorded: 0, suspects: ['unit-mix-up'] });
    expect(held).toBeGreaterThanOrEqual(5);
    await workshop.importing('products', products);
    const before = await workshop.store.head();
    expect(await checkFile('orders', file, { now: importedAt, store: workshop.store })).toMatchObject({ held: 6 });
    expect(await workshop.store.head()).toBe(before);
  });

  it('reports what is odd and records it all the same, but for quantities that nobody orders', async () => {
    await workshop.importing('products', products);
    await workshop.importing('retailers', 'retailer_id\nR1\n');
    const odd = [
      'E1,R1,2025-05-01,S0,2,6.03',
      'E1,R1,2025-05-01,S0,2,6.03',
      'E2,R1,2025-04-30,S0,4000,6.03',
      'E3,R1,1989-12-31,S1,2,0',
      'E4,R7,2026-03-03,S9,2,1.00',
      'E5,R1,2025-05-02,S0,2,30.50',
    ];
    const report = await workshop.importing('orders', [head, ...usual, ...odd].join('\n'));
    expect(report).toMatchObject({ recorded: 35, rejected: 0, held: 1, unlisted: { retailers: 1, products: 1 } });
    const counts = Object.entries(report.suspects).map(([kind, { count }]) => [kind, count]);
    expect(Object.fromEntries(counts)).toEqual({
      'duplicate-line': 1,
      'date-out-of-order': 2,
      'date-in-future': 1,
      'date-before-1990': 1,
      'unknown-retailer': 1,
      'unknown-product': 1,
      'price-zero': 1,
      'price-unusual': 1,
      'quantity-extraordinary': 1,
    });
    const [retailer] = report.suspects['unknown-retailer']?.examples ?? [];
    expect(retailer).toEqual({
      ...{ line: 156, text: 'Retailer R7 is in no master file.' },
      zh: '零售户 R7 不在任何基础资料文件中。',
    });
  });

  it('refuses what is told of a day after tomorrow, or to have arrived before it was ordered', async () => {
    const dated = `${head},delivered_on`;
    const rows = [
      'F1,R1,2026-03-04,S1,2,1.00,',
      'F2,R1,2026-03-02,S1,2,1.00,2026-03-01',
      'F3,R1,2026-03-02,S1,2,1.00,',
    ];
    const report = await workshop.importing('orders', [dated, ...rows].join('\n'));
    expect(report).toMatchObject({ recorded: 1, rejected: 2 });
    expect(workshop.rejects().map(({ line, reason }) => [line, reason])).toEqual([
      ['2', expect.stringContaining('expected a day not after tomorrow, 2026-03-03, found 2026-03-04')],
      ['3', expect.stringContaining('delivered_on: expected a day not before the order on 2026-03-02')],
    ]);
  });

  it('can be read by a planner', async () => {
    const report = await checkFile('orders', workshop.file(`${whole}Y,R,2025-04-02,S1,x,1\n`), { now: importedAt });
    const text = describeReport({ ...report, file: 'orders.csv' }).join('\n');
    expect(text).toContain('orders.csv: 158 rows, 32 orders');
    expect(text).toContain('line 159: quantity: expected a whole number from 1 to 1,000,000,000, found "x".');
    expect(text).toMatch(/price and quantity in different units: \d+\n {4}e\.g\. line 152: Product S0: /);
  });
});

describe('releasing held lines', () => {
  const caller = { actor: 'wang', role: 'planner' as const, now: '2026-03-03T08:00:00.000Z', reason: 'cases, checked' };

  async function imported(): Promise<void> {
    await workshop.importing('products', products);
    await workshop.importing('orders', whole);
  }
  async function heldOn(orderedOn: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const { orderId } of findHeldOrders(workshop.store, { orderedOn })) ids.push(orderId);
    return ids;
  }

  it('counts a day as proposed, with deliveries of its own', async () => {
    await imported();
    const orders = await heldOn('2025-04-01');
    expect(orders).toEqual(['X1', 'X2']);
    const report = await releaseHeldLines(orders, { store: workshop.store, ...caller, resolution: 'repaired' });
    expect(report).toEqual({ orders: 2, lines: 6, leftHeld: 0 });
    expect((await workshop.events('order-X1')).at(-1)).toEqual({
      type: 'HeldLinesReleased',
      data: {
        orderId: 'X1',
        retailerId: 'R1',
        orderedOn: '2025-04-01',
        resolution: 'repaired',
        lines: [
          { line: 1, sku: 'S0', requested: 24, granted: 24, delivered: 24, unitPriceMinor: 603 },
          { line: 2, sku: 'S1', requested: 12, granted: 12, delivered: 12, unitPriceMinor: 1_250 },
          { line: 3, sku: 'S2', requested: 48, granted: 48, delivered: 48, unitPriceMinor: 2_261 },
        ],
      },
    });
    expect((await workshop.events('delivery-X1-released-1'))[0]?.data).toMatchObject({
      orderId: 'X1',
      deliveredOn: '2025-04-01',
      lines: [
        { sku: 'S0', delivered: 24 },
        { sku: 'S1', delivered: 12 },
        { sku: 'S2', delivered: 48 },
      ],
    });
    const released = (await workshop.store.read('order-X1')).at(-1);
    expect(released?.metadata).toMatchObject({ actor: 'wang', reason: 'cases, checked' });
  });

  it('changes nothing when repeated, nor when the file is imported again', async () => {
    await imported();
    const options = { store: workshop.store, ...caller, resolution: 'accepted' as const };
    expect(await releaseHeldLines(['X1', 'X2'], options)).toEqual({ orders: 2, lines: 6, leftHeld: 0 });
    const before = await workshop.store.head();
    expect(await releaseHeldLines(['X1', 'X2'], options)).toEqual({ orders: 0, lines: 0, leftHeld: 0 });
    expect(await workshop.importing('orders', whole)).toMatchObject({ recorded: 0, unchanged: 32, rejected: 0 });
    expect(await heldOn('2025-04-01')).toEqual([]);
    expect(await workshop.store.head()).toBe(before);
  });

  it('names an order that was never recorded, and asks for a reason', async () => {
    await imported();
    const options = { store: workshop.store, ...caller, resolution: 'repaired' as const };
    await expect(releaseHeldLines(['nobody'], options)).rejects.toMatchObject({ code: 'order-unknown' });
    await expect(releaseHeldLines(['X1'], { ...options, reason: ' ' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
  });
});
