import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { splitFields } from '../importing/csv/split-fields.js';
import { drawUpPlan } from './draw-up-plan.js';
import { planCsv } from './plan-csv.js';
import { planXlsx } from './plan-xlsx.js';

const mondays = ['2021-08-16', '2021-08-23'];
const figures = { expected: [6, 7], p10: [3, 3], p90: [9, 9] };
const tea = {
  ...{ sku: 'tea', name: 'Tea', supplier: 'Works', packSize: 6, priceMinor: 1250, priceFrom: 'order-line' as const },
  ...{ open: [{ orderedOn: '2021-08-10', units: 2 }], shortages: [], ...figures },
};
const ale = { ...tea, sku: 'ale', name: '=1+1', priceMinor: null, priceFrom: null, open: [] };
const basis = { runId: 'run-7', runHash: 'f00d', asOf: '2021-08-15', from: '2021-08-16', weeks: 2, stock: [] };
const plan = {
  ...drawUpPlan(basis, mondays, [ale, tea], new Map()),
  ...{ drawnUpOn: '2021-08-15', position: '4711' },
};

describe('a plan as CSV', () => {
  it('has sums first, then products; what is not known is empty', () => {
    expect(planCsv(plan).trim().split('\n')).toEqual([
      'level,supplier,sku,name,month,expected,p10,p90,owed,covered,to_buy,value_minor,short,carried,pack_size,price_minor,price_from,without_price',
      expect.stringMatching(/^total,,,,2021-08,26,\d+,\d+,2,0,36,22500,0,0,,,,1$/),
      expect.stringMatching(/^supplier,Works,,,2021-08,26,\d+,\d+,2,0,36,22500,0,0,,,,1$/),
      expect.stringMatching(/^sku,Works,ale,'=1\+1,2021-08,13,\d+,\d+,0,0,18,,0,0,6,,,$/),
      expect.stringMatching(/^sku,Works,tea,Tea,2021-08,13,\d+,\d+,2,0,18,22500,0,0,6,1250,order-line,$/),
    ]);
  });
  it('keeps every name as our own import reads it, and none that a spreadsheet would run', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', ',', '\t', 'x', '条');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (name) => {
        const drawn = drawUpPlan(basis, mondays, [{ ...tea, name }], new Map());
        const row = planCsv(drawn).trimEnd().split('\n').at(-1) ?? '';
        expect(splitFields(row)[3]).toBe(name);
        const [cells] = parse(row, {});
        expect(cells?.[3]).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});

describe('a plan as XLSX', () => {
  it('says what it was made from, and has packs and prices', async () => {
    const sheets = await readXlsxFile(await planXlsx(plan));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'Suppliers', 'Products']);
    const [about = [], suppliers = [], [head = [], ...rows] = []] = sheets.map(({ data }) => data);
    const says = new Map(about.map(([label, text]) => [String(label).split(' ')[0], String(text)]));
    expect(says.get('forecast')).toBe('run-7, content f00d');
    expect(says.get('as-of')).toContain('2021-08-15');
    expect(says.get('drawn')).toBe('2021-08-15');
    expect(says.get('position')).toContain('4711');
    expect(says.get('days')).toBe('2021-08-16 to 2021-08-29, 2 weeks');
    expect(says.get('price,')).toContain('1.00 = 100 minor units');
    expect(says.get('without')).toContain('1 products have no known price');
    expect(suppliers.map((row) => row[0])).toEqual(['supplier 供应商', 'all 合计', 'Works']);
    const column = (title: string) => rows.map((row) => row[head.findIndex((each) => String(each).startsWith(title))]);
    expect(column('product')).toEqual(['=1+1', 'Tea']);
    expect(column('pack ')).toEqual([6, 6]);
    expect(column('packs to buy')).toEqual([3, 3]);
    expect(column('price ')).toEqual([null, 12.5]);
    expect(column('price from')).toEqual(['unknown', 'order-line']);
    expect(column('value')).toEqual([null, 225]);
  });
});
