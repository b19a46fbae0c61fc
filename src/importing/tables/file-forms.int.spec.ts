import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { dayForms, encoded } from '../../../test/support/table-file.js';
import { freshEvents } from '../../../test/support/imported-events.js';
import type { ImportKind } from '../import-options.js';
import { encodings, separatorNames, separators } from './file-form.js';
import { headings } from './headings.js';

/** A table by kind: columns, which of them are days, and rows. */
interface Table {
  readonly kind: ImportKind;
  readonly days: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const day = fc
  .integer({ min: 18_000, max: 20_400 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const chinese = fc.string({
  unit: fc.constantFrom(...'茅台五粮液中华黄鹤楼红塔山缺货要发票'),
  minLength: 1,
  maxLength: 8,
});
const feedback = fc
  .tuple(chinese, fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', ' ', '7', '，') }))
  .map(([words, more]) => `客户反馈${words}${more}`.trim());

const orders: fc.Arbitrary<Table> = fc
  .array(
    fc.record({ quantity: fc.integer({ min: 1, max: 99 }), price: fc.integer({ min: 1, max: 99_999 }), on: day }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((lines) => ({
    kind: 'orders',
    days: ['ordered_on'],
    rows: lines.map(({ quantity, price, on }, i) => ({
      order_id: `单${i}`,
      retailer_id: '城南零售户',
      ordered_on: on,
      sku: `0${i}`,
      quantity: String(quantity),
      unit_price: (price / 100).toFixed(2),
    })),
  }));
const visits: fc.Arbitrary<Table> = fc
  .array(fc.record({ on: day, counted: fc.integer({ min: 0, max: 99 }), feedback, shelf: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => ({
    kind: 'visits',
    days: ['visited_on', 'follow_up_due'],
    rows: rows.map(({ on, counted, feedback, shelf }, i) => ({
      visit_id: `V${i}`,
      retailer_id: 'R1',
      visited_on: on,
      account_manager: '王小明',
      sku: `S${i % 2}`,
      counted: String(counted),
      on_shelf: shelf ? '是' : '否',
      feedback,
      follow_up: i % 2 ? '' : '联系供应商',
      follow_up_due: i % 2 ? '' : on,
    })),
  }));
const tables = fc.oneof(orders, visits);

const form = fc.record({
  encoding: fc.constantFrom(...encodings),
  mark: fc.boolean(),
  separator: fc.constantFrom(...separatorNames),
  days: fc.constantFrom(...Object.values(dayForms)),
  /** Which synonym of each column; past the last one its own name. */
  heading: fc.nat(9),
  packed: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n'),
});

function headingOf(kind: ImportKind, column: string, which: number): string {
  const synonyms: Readonly<Record<string, readonly string[]>> = headings[kind];
  return synonyms[column]?.[which] ?? column;
}

function plain({ rows }: Table): string {
  return stringify([...rows], { header: true });
}

describe('a table', () => {
  it(
    'becomes the same events in whatever encoding, with whatever separator, dates and headings it is written',
    () =>
      fc.assert(
        fc.asyncProperty(tables, form, async (table, { encoding, mark, separator, days, heading, packed, end }) => {
          const columns = Object.keys(table.rows[0] ?? {});
          const rows = table.rows.map((row) =>
            columns.map((name) => (table.days.includes(name) ? days(row[name] ?? '') : row[name])),
          );
          const text = stringify([columns.map((name) => headingOf(table.kind, name, heading)), ...rows], {
            delimiter: separators[separator],
            record_delimiter: end,
          });
          const bytes = encoded(text, encoding, mark);
          const usual = await freshEvents(table.kind, plain(table));
          const other = await freshEvents(table.kind, packed ? gzipSync(bytes) : bytes);
          expect(other.report).toMatchObject({ rejected: 0, form: { format: 'csv', encoding, separator, unused: [] } });
          expect(other.events).toEqual(usual.events);
        }),
        { numRuns: 60 },
      ),
    120_000,
  );

  it(
    'becomes the same events out of a workbook, its days as dates and its numbers as numbers',
    () =>
      fc.assert(
        fc.asyncProperty(
          tables,
          fc.nat(9),
          fc.constantFrom('yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"'),
          async (table, heading, format) => {
            const columns = Object.keys(table.rows[0] ?? {});
            const cell = (name: string, text: string): Cell => {
              if (text === '') return null;
              if (table.days.includes(name)) return { value: new Date(`${text}T00:00:00Z`), type: Date, format };
              return ['quantity', 'counted', 'unit_price'].includes(name)
                ? { value: Number(text), type: Number }
                : { value: text, type: String };
            };
            const sheet = [
              columns.map((name): Cell => ({ value: headingOf(table.kind, name, heading), type: String })),
              ...table.rows.map((row) => columns.map((name) => cell(name, row[name] ?? ''))),
            ];
            const bytes = await writeXlsxFile([
              { sheet: '数据', data: sheet },
              { sheet: '说明', data: [[{ value: 'nothing' }]] },
            ]).toBuffer();
            const usual = await freshEvents(table.kind, plain(table));
            const other = await freshEvents(table.kind, bytes);
            expect(other.report).toMatchObject({
              rejected: 0,
              form: { format: 'xlsx', sheet: '数据', guessed: ['sheet'] },
            });
            expect(other.events).toEqual(usual.events);
          },
        ),
        { numRuns: 40 },
      ),
    120_000,
  );

  it('may have empty rows before its header and after its rows', async () => {
    const { report } = await freshEvents('products', ',,\n\nsku,name,品牌\nA,Gin,X\n,,\n , ,\n');
    expect(report).toMatchObject({ rows: 1, recorded: 1, rejected: 0, form: { columns: { brand: '品牌' } } });
  });

  it('loses a row whose cell a formula left without a value, if the column is read', async () => {
    const { report } = await freshEvents('products', 'sku,name,note\nA,#N/A,\nB,Gin,#REF!\nC,#1 Ale,\n');
    expect(report).toMatchObject({ recorded: 2, rejected: 1, form: { unused: ['note'] } });
    expect(report.rejections).toMatchObject([{ line: 2, reason: 'name: expected a value, found #N/A.' }]);
  });

  it('gives its refused rows back in UTF-8, which are imported once they are repaired under its header', async () => {
    const header = '商品编码;商品名称;单价\n';
    const bytes = encoded(`${header}A;茅台五粮液;一\nB;黄鹤楼;2\n`, 'gb18030');
    const first = await freshEvents('products', bytes);
    expect(first).toMatchObject({ report: { recorded: 1, rejected: 1 }, rejects: [['2', 'A;茅台五粮液;一']] });
    const repaired = header + (first.rejects[0]?.[1] ?? '').replace('一', '1');
    expect((await freshEvents('products', repaired)).report).toMatchObject({ recorded: 1, rejected: 0 });
  });

  it('gives the refused rows of a workbook back with commas, its days as dates', async () => {
    const head = ['订单号', '零售户编号', '订货日期', '商品编码', '数量'];
    const day: Cell = { value: new Date('2026-01-05T00:00:00Z'), type: Date, format: 'yyyy/m/d' };
    const cells = (quantity: string): Cell[] => [
      { value: 'A' },
      { value: 'R, 1' },
      day,
      { value: quantity },
      { value: quantity },
    ];
    const sheet = [head.map((value): Cell => ({ value })), cells('三'), cells('3')];
    const bytes = await writeXlsxFile([{ sheet: 'S', data: sheet }]).toBuffer();
    const { report, rejects } = await freshEvents('orders', bytes);
    expect(report).toMatchObject({ recorded: 1, rejected: 1 });
    expect(rejects).toEqual([['2', 'A,"R, 1",2026-01-05,三,三']]);
    const repaired = `${head.join(',')}\n${rejects[0]?.[1].replace('三,三', '三,3')}`;
    expect((await freshEvents('orders', repaired)).report).toMatchObject({ recorded: 1, rejected: 0 });
  });
});
