import { describe, expect, it } from '@jest/globals';
import { beginning } from '../../kernel/position.js';
import { ImportWorkshop } from '../../../test/support/import-workshop.js';

const workshop = new ImportWorkshop();

describe('importing retailers', () => {
  const file = '\uFEFFregion,retailer_id,name,order_day,colour\r\nArea 503,2190,"Wang, Li",2,red\r\nArea 1,2191,,,\r\n';

  it('registers what each row says, whatever the order of columns', async () => {
    const report = await workshop.importing('retailers', file);
    expect(report).toMatchObject({ rows: 2, groups: 2, recorded: 2, unchanged: 0, rejected: 0 });
    expect(await workshop.events('retailer-2190')).toEqual([
      {
        type: 'RetailerRegistered',
        data: expect.objectContaining({ name: 'Wang, Li', area: 'Area 503', orderDay: 2, listed: true }),
      },
    ]);
  });

  it('changes nothing the second time', async () => {
    await workshop.importing('retailers', file);
    const head = await workshop.store.head();
    expect(await workshop.importing('retailers', file)).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await workshop.store.head()).toBe(head);
  });

  it('records a change, and erases nothing that the file does not mention', async () => {
    await workshop.importing('retailers', file);
    await workshop.importing('retailers', 'retailer_id,area\n2190,Area 7\n');
    expect((await workshop.events('retailer-2190')).at(-1)).toEqual({
      type: 'RetailerDetailsChanged',
      data: { retailerId: '2190', listed: true, changes: { area: 'Area 7' } },
    });
  });

  it('refuses bad rows and records the good ones', async () => {
    const rows = ['retailer_id,name,order_day', '1,A,1', ',B,1', '2,C,9', '1,D,1', '3,E', '4,"F",7'];
    const report = await workshop.importing('retailers', rows.join('\n'));
    expect(report).toMatchObject({ rows: 6, recorded: 2, rejected: 4 });
    expect(workshop.rejects()).toEqual([
      {
        line: '3',
        reason: expect.stringContaining('retailer_id: expected 1 to 100 characters'),
        row: ',B,1',
        原因: 'retailer_id：应为 1 到 100 个字符，不含控制字符，实际为 ""。',
      },
      {
        line: '4',
        reason: 'order_day: expected a weekday from 1 (Monday) to 7 (Sunday), or 周一 to 周日, found "9".',
        row: '2,C,9',
        原因: 'order_day：应为星期，1（周一）到 7（周日），或“周一”到“周日”，实际为 "9"。',
      },
      {
        line: '5',
        reason: 'retailer_id: expected each once, found 1 again after line 2.',
        row: '1,D,1',
        原因: 'retailer_id：应为每个编号只出现一次，实际为 1 再次出现（第 2 行已有）。',
      },
      { line: '6', reason: 'row: expected 3 fields, found 2.', row: '3,E', 原因: '本行：应为 3 列，实际为 2。' },
    ]);
  });

  it('says what is missing and what is there', async () => {
    await expect(workshop.importing('retailers', 'id,name\n1,A\n')).rejects.toThrow(
      'Missing column retailer_id. Expected retailer_id; found id, name.',
    );
    await expect(workshop.importing('retailers', '')).rejects.toThrow('found nothing');
    expect(await workshop.store.head()).toBe(beginning);
  });
});

describe('importing products', () => {
  it('leaves unknown what the file does not know', async () => {
    const rows = ['sku,name,category,supplier,pack_size,volume_ml,unit_price', '1,Gin,GIN,UNKNOWN,,750,12.30'];
    await workshop.importing('products', rows.join('\n'));
    expect(await workshop.events('product-1')).toEqual([
      {
        type: 'ProductRegistered',
        data: {
          sku: '1',
          listed: true,
          name: 'Gin',
          brand: 'unknown',
          category: 'GIN',
          supplier: 'unknown',
          packSize: 1,
          unitPriceMinor: 1230,
        },
      },
    ]);
  });

  it('writes no reason into an empty rejects file', async () => {
    await workshop.importing('products', 'sku\n1\n');
    expect(workshop.rejects()).toEqual([]);
  });
});

describe('importing call days', () => {
  const rows = [
    'change,day,to,order_day,cause',
    'moved,2026-10-05,2026-10-08,,National Day',
    'dropped,2026-11-10,,,stocktaking',
    '增加,2026/11/14,,周二,',
  ];

  it('records each row in its order, and nothing the second time', async () => {
    expect(await workshop.importing('calendar', rows.join('\n'))).toMatchObject({ rows: 3, recorded: 3, rejected: 0 });
    const company = 'main';
    const expected = [
      { type: 'CallDayMoved', data: { company, day: '2026-10-05', cause: 'National Day', to: '2026-10-08' } },
      { type: 'CallDayDropped', data: { company, day: '2026-11-10', cause: 'stocktaking' } },
      { type: 'CallDayAdded', data: { company, day: '2026-11-14', orderDay: 2 } },
    ];
    expect(await workshop.events('calendar-main')).toEqual(expected);
    expect(await workshop.importing('calendar', rows.join('\n'))).toMatchObject({ recorded: 0, unchanged: 3 });
    expect(await workshop.events('calendar-main')).toEqual(expected);
  });

  it('refuses rows that say nothing, or too much, and records the others', async () => {
    const bad = [
      'moved,2026-10-05,,,',
      'closed,2026-10-05,,,',
      'dropped,2026-10-05,2026-10-08,,',
      'added,2026-10-05,,9,',
    ];
    const report = await workshop.importing('calendar', [rows[0], ...bad, rows[3]].join('\n'));
    expect(report).toMatchObject({ rows: 5, recorded: 1, rejected: 4 });
    expect(workshop.rejects().map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 to: expected a date YYYY-MM-DD, 2026/1/5 or 2026年1月5日, found "".',
      '3 change: expected moved, dropped or added, found "closed".',
      '4 to: expected nothing where the day is not moved, found "2026-10-08".',
      '5 order_day: expected a weekday from 1 (Monday) to 7 (Sunday), or 周一 to 周日, found "9".',
    ]);
  });
});

describe('importing how often retailers are called', () => {
  it('takes the cycle with its first call, and refuses a cycle without one', async () => {
    const rows = ['retailer_id,order_day,order_cycle,first_call', '1,2,2,2026-11-10', '2,2,2,', '3,,,'];
    expect(await workshop.importing('retailers', rows.join('\n'))).toMatchObject({ recorded: 2, rejected: 1 });
    expect(await workshop.events('retailer-1')).toMatchObject([
      { data: { orderDay: 2, orderCycle: 2, firstCall: '2026-11-10' } },
    ]);
    expect(workshop.rejects()[0]?.reason).toBe(
      'firstCall: expected the day of a call, where calls are made every few weeks, found nothing.',
    );
  });
});
