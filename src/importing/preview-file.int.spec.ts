import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { workbookParts, zipFile } from '../../test/support/zip-file.js';
import { givenColumns } from './kind-columns.js';
import { previewFile } from './preview-file.js';

const folder = temporaryFolder();
const preview = (bytes: string | Buffer, name = 'file.csv') => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return previewFile(path);
};

describe('the preview of a file', () => {
  it.each([
    ['retailers', 'retailer_id,name,area'],
    ['products', '商品编码,商品名称,批发价'],
    ['orders', '订单号,零售户编号,订货日期,商品编码,数量'],
    ['visits', 'visit_id;retailer_id;visited_on;account_manager;sku;counted'],
    ['deliveries', '送货单号\t订单号\t零售户编号\t送货日期\t商品编码\t送货数量'],
    ['calendar', 'change,day,to'],
  ])('guesses %s by the headings', async (kind, header) => {
    const found = await preview(`${header}\n1,2,3\n`);
    expect(found.kind).toBe(kind);
    expect(found.kinds.find((each) => each.kind === kind)).toMatchObject({ missing: [] });
  });

  it('guesses orders although the quantity has an unknown heading, and says what is missing', async () => {
    const { kind, kinds, headings } = await preview('order_id,retailer_id,ordered_on,sku,箱数\n1,2,3,4,5\n');
    expect([kind, headings]).toEqual(['orders', ['order_id', 'retailer_id', 'ordered_on', 'sku', '箱数']]);
    expect(kinds.find((each) => each.kind === 'orders')?.missing).toEqual(['quantity or requested']);
  });

  it('guesses nothing where no heading is known', async () => {
    expect(await preview('a,b\n1,2\n')).toMatchObject({ kind: null, headings: ['a', 'b'], rows: [{ line: 2 }] });
    expect(await preview('')).toMatchObject({ kind: null, headings: [], rows: [] });
  });

  it('shows the first twenty rows, where they stand, and cuts long cells off', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `r-${i},${'x'.repeat(300)}`);
    const { rows: shown } = await preview(gzipSync(['retailer_id,name', '', ...rows].join('\n')), 'file.csv.gz');
    expect([shown.length, shown[0]?.line, shown[0]?.cells[0], shown[0]?.cells[1]?.length]).toEqual([20, 3, 'r-0', 200]);
  });

  it('may be of the beginning of a file that is cut in a character', async () => {
    const bytes = Buffer.from('retailer_id,name\nr-1,便利店\nr-2,超市');
    const { rows, form } = await preview(bytes.subarray(0, bytes.length - 1));
    expect([form.encoding, rows[0]?.cells]).toEqual(['utf-8', ['r-1', '便利店']]);
  });
});

describe('the preview of what is no table', () => {
  const parts = workbookParts('<row><c t="str"><v>sku</v></c></row>');
  const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  it.each([
    ['an old workbook', xls, 'save it as .xlsx'],
    ['a workbook that is cut off', zipFile(parts).subarray(0, 300), 'body: '],
    ['another zip archive', zipFile([{ name: 'a.txt', content: 'a' }]), 'another kind of zip archive'],
    ['a page of HTML', '<html><table></table></html>', 'body: expected a table, found HTML'],
    ['a compression that is broken', Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 255, 255), 'read to its end'],
  ])('%s is refused with what was found', async (_, bytes, said) => {
    const message = expect.stringContaining(said);
    await expect(preview(bytes)).rejects.toMatchObject({ name: 'DomainError', code: 'invalid', message });
    await expect(preview(bytes)).rejects.not.toMatchObject({ message: expect.stringContaining(folder) });
  });

  it('a sheet that is not there is refused with those that are', async () => {
    const path = join(folder, 'sheets.xlsx');
    writeFileSync(path, zipFile(parts));
    const message = expect.stringContaining('expected a sheet orders, found');
    await expect(previewFile(path, { sheet: 'orders' })).rejects.toMatchObject({ code: 'invalid', message });
  });

  it('blank rows are not read to their end', async () => {
    const blank = '<row></row>'.repeat(1_000_000);
    const end = '<row><c t="str"><v>sku</v></c></row>';
    expect(await preview(zipFile(workbookParts(blank + end)))).toMatchObject({ headings: [], rows: [] });
    const lines = gzipSync(Buffer.concat([Buffer.alloc(40_000_000, '\n'), Buffer.from('sku\n')]));
    expect(await preview(lines)).toMatchObject({ headings: [], rows: [] });
  });
});

describe('columns that were said', () => {
  it('name a column of the kind and a heading, or none', () => {
    expect(givenColumns('products', ['sku=Item = no.', 'name='])).toEqual({ sku: 'Item = no.', name: '' });
  });

  it.each([
    ['a column that the kind does not have', ['colour=Colour'], /sku.*found "?colour=Colour/],
    ['no heading', ['sku'], /NAME=HEADING/],
    ['a column twice', ['sku=A', 'sku=B'], /sku once/],
    ['a heading for two columns', ['sku=A', 'name=A'], /"A" for one column/],
  ])('are refused: %s', (_what, texts, message) => {
    expect(() => givenColumns('products', texts)).toThrow(message);
  });
});
