import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { beginning } from '../../kernel/position.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { CommandService } from '../../recording/command-service.js';
import { contexts } from '../import-options.js';
import { ImportWorkshop } from '../../../test/support/import-workshop.js';

const workshop = new ImportWorkshop();
const head = 'order_id,retailer_id,ordered_on,sku,quantity,unit_price';
const csv = (...rows: string[]) => [head, ...rows, ''].join('\n');

describe('importing orders', () => {
  const file = csv('A,R1,2025-01-06,S1,12,22.61', 'A,R1,2025-01-06,S2,3,22.5', 'B,R2,2025-01-07,S1,6,22.61');

  it('records each order as placed, granted and delivered', async () => {
    const report = await workshop.importing('orders', file);
    expect(report).toMatchObject({ rows: 3, groups: 2, recorded: 2, rejected: 0, held: 0 });
    expect(await workshop.events('order-A')).toEqual([
      {
        type: 'OrderPlaced',
        data: {
          orderId: 'A',
          retailerId: 'R1',
          orderedOn: '2025-01-06',
          takenBy: 'li',
          lines: [
            { sku: 'S1', requested: 12, unitPriceMinor: 2261 },
            { sku: 'S2', requested: 3, unitPriceMinor: 2250 },
          ],
        },
      },
      { type: 'OrderGranted', data: expect.objectContaining({ orderId: 'A' }) },
    ]);
    expect(await workshop.events('delivery-A')).toEqual([
      {
        type: 'DeliveryCompleted',
        data: {
          deliveryId: 'A',
          orderId: 'A',
          retailerId: 'R1',
          deliveredOn: '2025-01-06',
          lines: [
            { sku: 'S1', delivered: 12 },
            { sku: 'S2', delivered: 3 },
          ],
        },
      },
    ]);
    const [placed] = await workshop.store.read('order-A');
    expect(placed?.metadata).toMatchObject({
      actor: 'li',
      role: 'system',
      startedAs: 'planner',
      occurredOn: '2025-01-06',
    });
    expect(placed?.metadata.recordedAt).toBe('2026-03-02T08:00:00.000Z');
  });

  it('is started by who may import, and records nothing for others', async () => {
    await expect(workshop.importing('orders', file, { role: 'account-manager' })).rejects.toMatchObject({
      code: 'role-forbidden',
      faults: [{ field: 'role', expected: { en: 'one of planner, admin, system' }, found: { en: 'account-manager' } }],
    });
    expect(await workshop.store.readAll(beginning, 1)).toEqual([]);
  });

  it('refuses an order too large to be one, and records the others', async () => {
    const rows = Array.from({ length: 10_001 }, (_, i) => `all,R${i},2025-01-06,S${i},1,2.00`);
    rows.splice(5_000, 0, 'B,R2,2025-01-07,S1,6,22.61');
    const report = await workshop.importing('orders', csv(...rows));
    expect(report).toMatchObject({ rows: 10_002, groups: 1, recorded: 1, rejected: 10_001 });
    expect(workshop.rejects()[0]?.reason).toContain('order_id: expected at most 10000 rows of one, found all, 10001');
    expect(await workshop.events('order-all')).toEqual([]);
    expect(report).toMatchObject({
      unlisted: { retailers: 1, products: 1 },
      suspects: { 'unknown-product': { count: 1 } },
    });
    expect(await workshop.events('product-S3')).toEqual([]);
  });

  it('registers only what it records, true on the day of the first row that is', async () => {
    const rows = ['A,R1,2025-01-06,S1,6,2.00', 'A,R2,2025-01-01,S2,6,2.00', 'B,R3,2025-01-07,S2,6,2.00'];
    const report = await workshop.importing('orders', csv(...rows));
    expect(report).toMatchObject({ recorded: 2, rejected: 1, unlisted: { retailers: 2, products: 2 } });
    expect(await workshop.events('retailer-R2')).toEqual([]);
    expect(await workshop.store.read('product-S2')).toMatchObject([{ metadata: { occurredOn: '2025-01-07' } }]);
  });

  it('changes nothing the second time, gzipped or with its rows in another order', async () => {
    await workshop.importing('orders', file);
    const before = await workshop.store.head();
    const [first = '', ...rows] = file.trim().split('\n');
    const shuffled = [first, ...rows.reverse()].join('\r\n');
    expect(await workshop.importing('orders', gzipSync(shuffled))).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await workshop.store.head()).toBe(before);
  });

  it('registers what no master file knows before the orders that name it', async () => {
    const report = await workshop.importing('orders', file);
    expect(report.unlisted).toEqual({ retailers: 2, products: 2 });
    expect(report.suspects['unknown-product']).toEqual({
      count: 2,
      examples: [
        { line: 2, text: 'Product S1 is in no master file.', zh: '产品 S1 不在任何基础资料文件中。' },
        { line: 3, text: 'Product S2 is in no master file.', zh: '产品 S2 不在任何基础资料文件中。' },
      ],
    });
    const [noted] = await workshop.store.read('product-S1');
    const [placed] = await workshop.store.read('order-A');
    expect(noted?.data).toMatchObject({ sku: 'S1', listed: false });
    expect(noted?.position).toBeLessThan(placed?.position ?? 0);
    expect((await workshop.importing('orders', file)).unlisted).toEqual({ retailers: 0, products: 0 });
  });

  it('brings rows of one order together wherever they stand', async () => {
    const scattered = csv('A,R1,2025-01-06,S1,1,1', 'B,R2,2025-01-06,S1,2,1', 'A,R1,2025-01-06,S2,3,1');
    expect(await workshop.importing('orders', scattered)).toMatchObject({ groups: 2, recorded: 2 });
    expect((await workshop.events('order-A'))[0]?.data).toMatchObject({
      lines: [expect.objectContaining({ sku: 'S1' }), expect.objectContaining({ sku: 'S2' })],
    });
  });

  it('reads what was requested, granted and delivered where the file knows it', async () => {
    const known = 'sku,order_id,retailer_id,ordered_on,requested,granted,delivered,delivered_on';
    const rows = [
      'S1,A,R,2025-01-06,10,8,7,2025-01-08',
      'S2,A,R,2025-01-06,5,,,2025-01-09',
      'S3,A,R,2025-01-06,4,9,,',
      'S4,A,R,2025-01-06,4,3,4,',
    ];
    const report = await workshop.importing('orders', [known, ...rows].join('\n'));
    expect(report).toMatchObject({ recorded: 1, rejected: 2 });
    expect(workshop.rejects()[0]?.reason).toBe('granted: expected at most the 4 requested, found 9.');
    expect(workshop.rejects()[1]?.reason).toBe('delivered: expected at most the 3 granted, found 4.');
    expect((await workshop.events('order-A'))[1]?.data).toMatchObject({
      lines: [
        { sku: 'S1', granted: 8, cutBy: 'supply' },
        { sku: 'S2', granted: 5 },
      ],
    });
    expect((await workshop.events('delivery-A'))[0]?.data).toMatchObject({ deliveredOn: '2025-01-08' });
    expect((await workshop.events('delivery-A-2025-01-09'))[0]?.data).toMatchObject({
      lines: [{ sku: 'S2', delivered: 5 }],
    });
  });

  it('leaves an order open of which nothing was delivered yet', async () => {
    const rows = 'order_id,retailer_id,ordered_on,sku,quantity,delivered\nA,R,2025-01-06,S,10,0\n';
    await workshop.importing('orders', rows);
    expect(await workshop.events('delivery-A')).toEqual([]);
  });
});

describe('bad rows of orders', () => {
  const bad = csv(
    'A,R1,2025-01-06,S1,12,22.61',
    'A,R1,2025-01-06,S2,three,22.50',
    'A,R1,2025-13-06,S3,1,1',
    'A,R9,2025-01-06,S4,1,1',
    'B,R2,2025-01-07,S1,6,22.61',
    'B,R2,2025-01-07,S1,6',
    ',R2,2025-01-07,S1,6,1',
    'B,R2,2025-01-07,S5,0,1',
  );
  const repaired = csv(
    'A,R1,2025-01-06,S1,12,22.61',
    'A,R1,2025-01-06,S2,3,22.50',
    'A,R1,2025-01-06,S3,1,1',
    'A,R1,2025-01-06,S4,1,1',
  );

  it('are said in Chinese with the headings of the file', async () => {
    const rows = [
      '单号,零售户编号,订货日期,商品编码,订货量',
      'A,R1,2025-01-06,S1,三',
      'B,R1,2025-01-06,S1,1',
      'B,R2,2025-01-06,S1,1',
    ];
    await workshop.importing('orders', rows.join('\n'));
    expect(workshop.rejects().map((each) => each.原因)).toEqual([
      '订货量：应为 1 到 1,000,000,000 的整数，实际为 "三"。',
      '零售户编号：应为与订单 B 第一行相同的“R1”，实际为 "R2"。',
    ]);
  });

  it('go to the rejects with field, expected and found; the good ones are recorded', async () => {
    const report = await workshop.importing('orders', bad);
    expect(report).toMatchObject({ rows: 8, groups: 2, recorded: 2, rejected: 6 });
    expect(workshop.rejects()).toEqual([
      {
        line: '3',
        reason: 'quantity: expected a whole number from 1 to 1,000,000,000, found "three".',
        row: 'A,R1,2025-01-06,S2,three,22.50',
        原因: 'quantity：应为 1 到 1,000,000,000 的整数，实际为 "three"。',
      },
      {
        line: '4',
        reason: expect.stringContaining('ordered_on: expected a date YYYY-MM-DD'),
        row: expect.anything(),
        原因: 'ordered_on：应为日期，如 2026-01-05、2026/1/5 或 2026年1月5日，实际为 "2025-13-06"。',
      },
      {
        line: '5',
        reason: 'retailer_id: expected "R1" as in the first row of order A, found "R9".',
        row: 'A,R9,2025-01-06,S4,1,1',
        原因: 'retailer_id：应为与订单 A 第一行相同的“R1”，实际为 "R9"。',
      },
      {
        line: '7',
        reason: 'row: expected 6 fields, found 5.',
        row: 'B,R2,2025-01-07,S1,6',
        原因: '本行：应为 6 列，实际为 5。',
      },
      {
        line: '8',
        reason: expect.stringContaining('order_id: expected'),
        row: ',R2,2025-01-07,S1,6,1',
        原因: 'order_id：应为 1 到 100 个字符，不含控制字符，实际为 ""。',
      },
      {
        line: '9',
        reason: expect.stringContaining('quantity: expected'),
        row: 'B,R2,2025-01-07,S5,0,1',
        原因: 'quantity：应为 1 到 1,000,000,000 的整数，实际为 "0"。',
      },
    ]);
  });

  it.each([
    ['the repaired file', repaired],
    ['the repaired rows alone', csv(...repaired.trim().split('\n').slice(2))],
  ])('come in with %s, once', async (_, second) => {
    await workshop.importing('orders', bad);
    expect(await workshop.importing('orders', second)).toMatchObject({ recorded: 1, completed: 1, rejected: 0 });
    const late = [
      expect.objectContaining({ line: 2, sku: 'S2', requested: 3, delivered: 3, unitPriceMinor: 2250 }),
      expect.objectContaining({ line: 3, sku: 'S3' }),
      expect.objectContaining({ line: 4, sku: 'S4' }),
    ];
    expect((await workshop.events('order-A')).slice(2)).toEqual([
      { type: 'OrderLinesHeld', data: expect.objectContaining({ lines: late }) },
      { type: 'HeldLinesReleased', data: expect.objectContaining({ resolution: 'accepted', lines: late }) },
    ]);
    expect((await workshop.events('delivery-A-released-2'))[0]?.data).toMatchObject({
      orderId: 'A',
      lines: [
        { sku: 'S2', delivered: 3 },
        { sku: 'S3', delivered: 1 },
        { sku: 'S4', delivered: 1 },
      ],
    });
    const before = await workshop.store.head();
    expect(await workshop.importing('orders', second)).toMatchObject({ recorded: 0, unchanged: 1, rejected: 0 });
    expect(await workshop.importing('orders', bad)).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await workshop.store.head()).toBe(before);
  });

  it('that contradict what was recorded are refused, and leave their order as it was', async () => {
    await workshop.importing('orders', csv('A,R1,2025-01-06,S1,12,22.61', 'A,R1,2025-01-06,S2,1,1'));
    const before = [await workshop.events('order-A'), await workshop.events('delivery-A')];
    const other = csv('A,R1,2025-01-06,S1,13,22.61', 'A,R1,2025-01-06,S2,1,1', 'A,R2,2025-01-06,S3,1,1');
    expect(await workshop.importing('orders', other)).toMatchObject({ recorded: 0, rejected: 2 });
    expect(workshop.rejects()[0]).toMatchObject({
      line: '2',
      reason: 'Order A was recorded before with other figures of product S1.',
    });
    expect(await workshop.importing('orders', csv('A,R2,2025-01-06,S1,12,22.61'))).toMatchObject({ rejected: 1 });
    expect(workshop.rejects()[0]?.reason).toContain('expected retailer R1 and 2025-01-06 as recorded before');
    expect([await workshop.events('order-A'), await workshop.events('delivery-A')]).toEqual(before);
  });

  it('stop nothing even where every row is bad', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `O${i},R,2025-01-06,S,x,1`);
    expect(await workshop.importing('orders', csv(...rows))).toMatchObject({ rows: 3_000, rejected: 3_000, groups: 0 });
    expect(workshop.rejects()).toHaveLength(3_000);
    expect(await workshop.store.head()).toBe(beginning);
  });
});

describe('an import that died between an order and its delivery', () => {
  it('records the delivery at the next try, without the lines that were held', async () => {
    const lines = [{ sku: 'S1', requested: 2, granted: 2, unitPriceMinor: 100 }];
    const held = [{ line: 2, sku: 'S2', requested: 1, granted: 1, delivered: 1, unitPriceMinor: 100, doubt: 'odd' }];
    const data = { orderId: 'A', retailerId: 'R1', orderedOn: '2025-01-06', takenBy: 'li', lines, held };
    const context = contexts({ actor: 'li', role: 'planner', now: '2026-03-02T08:00:00.000Z' });
    const command = { type: 'RecordPastOrder' as const, data };
    await new CommandService(workshop.store).execute(phoneOrderRules, 'A', command, context('2025-01-06'));

    const file = csv('A,R1,2025-01-06,S2,1,1', 'A,R1,2025-01-06,S1,2,1');
    expect(await workshop.importing('orders', file)).toMatchObject({ recorded: 1, completed: 0 });
    expect((await workshop.events('delivery-A'))[0]?.data).toMatchObject({ lines: [{ sku: 'S1', delivered: 2 }] });
    expect(await workshop.importing('orders', file)).toMatchObject({ recorded: 0, unchanged: 1 });
  });
});
