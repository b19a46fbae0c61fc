import { gzipSync } from 'node:zlib';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { DoubledHeading, locateColumns, MissingColumns } from '../tables/columns.js';
import { FileForm } from '../tables/file-form.js';
import type { FileRecord } from '../tables/file-record.js';
import { readCsv } from './read-csv.js';
import { leavesQuoteOpen, splitFields } from './split-fields.js';

const folder = mkdtempSync(join(tmpdir(), 'almanac-csv-'));

async function recordsOf(content: string | Buffer): Promise<FileRecord[]> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const records: FileRecord[] = [];
  for await (const batch of readCsv(path, new FileForm(), () => 0)) records.push(...batch);
  return records;
}

describe('reading CSV', () => {
  it('gives back what was written, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '好', '1') });
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const read = await recordsOf(stringify(written, { quoted: true }));
        expect(read.map(({ fields }) => fields)).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });

  it('reads a gzipped file by its bytes, whatever its name, and drops a byte order mark', async () => {
    const [first] = await recordsOf(gzipSync('\uFEFFa,b\r\n1,2\r\n'));
    expect(first?.fields).toEqual(['a', 'b']);
  });

  it('numbers lines as an editor does, past blank ones and breaks in quotes', async () => {
    const read = await recordsOf('a,b\r\n\r\n"x\r\ny",1\r\n2,3');
    expect(read.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [3, 'x\ny', '1'],
      [5, '2', '3'],
    ]);
  });

  it('loses one line to a quote that is never closed, not the rest of the file', async () => {
    const rest = Array.from({ length: 300 }, (_, i) => `${i},ok`);
    const read = await recordsOf(['a,b', '"open,1', ...rest].join('\n'));
    expect(read.filter(({ fault }) => fault)).toHaveLength(1);
    expect(read).toHaveLength(302);
    expect(read[1]).toMatchObject({ line: 2, fault: { found: { en: 'one left open' } } });
  });

  it('takes a quote within a field for what it is', async () => {
    const read = await recordsOf('a,b\nbottle 5" high,1\n2,3\n');
    expect(read.map(({ fields }) => fields)).toEqual([
      ['a', 'b'],
      ['bottle 5" high', '1'],
      ['2', '3'],
    ]);
  });

  it('marks lines in another encoding, and lets pass a replacement character that was in the file', async () => {
    const gbk = Buffer.from([0xd6, 0xd0, 0x2c, 0x31, 0x0a]);
    const read = await recordsOf(Buffer.concat([Buffer.from('a,b\nCAF\uFFFD,1\n'), gbk, Buffer.from('茅台,2\n')]));
    expect(read.map(({ fault }) => fault !== undefined)).toEqual([false, false, true, false]);
  });

  it('says which file is cut off', async () => {
    const whole = gzipSync('a,b\n'.repeat(10_000));
    await expect(recordsOf(whole.subarray(0, whole.length - 20))).rejects.toThrow('could not be read to its end');
  });
});

describe('a record', () => {
  it('is split the same with and without the parser', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '1', '好') }), { minLength: 1 }), (fields) => {
        expect(splitFields(fields.join(','), ',')).toEqual(fields);
      }),
    ));

  it('is open while one of its quotes is', () => {
    expect(leavesQuoteOpen('a,"b', ',')).toBe(true);
    expect(leavesQuoteOpen('a,"b""', ',')).toBe(true);
    expect(leavesQuoteOpen('a,"b"""', ',')).toBe(false);
    expect(leavesQuoteOpen('5",b', ',')).toBe(false);
  });
});

describe('the columns of a file', () => {
  const spec = { required: ['sku', 'quantity'], optional: ['price'], synonyms: { sku: ['item', '商品编码'] } } as const;

  it('are found in any order, by any of their names', () => {
    expect(locateColumns(['Other', ' quantity', 'ITEM'], spec)).toEqual({
      columns: { sku: 2, quantity: 1, price: -1, width: 3 },
      headings: { sku: 'ITEM', quantity: 'quantity' },
      unused: ['Other'],
    });
    expect(locateColumns(['商品编码', 'ｑｕａｎｔｉｔｙ'], spec).columns).toMatchObject({ sku: 0, quantity: 1 });
  });

  it.each([
    [['sku', 'quantity', 'Quantity'], 'Heading quantity: expected it once, found "quantity" and "Quantity".'],
    [['sku', 'quantity', 'item'], 'Heading sku: expected it once, found "sku" and "item".'],
    [['sku', 'quantity', '备注', '备注'], 'Heading 备注: expected it once, found "备注" twice.'],
  ])('are refused where a heading comes twice: %j', (header, message) => {
    expect(() => locateColumns(header, spec)).toThrow(DoubledHeading);
    expect(() => locateColumns(header, spec)).toThrow(message);
  });

  it('finds columns by what was said of them, which is what guessing would have made of them no more', () => {
    const { columns, unused } = locateColumns(['Bill', 'sku', 'quantity'], spec, { sku: 'bill', quantity: 'sku' });
    expect([columns.sku, columns.quantity, unused]).toEqual([0, 1, ['quantity']]);
    expect(() => locateColumns(['sku', 'quantity'], spec, { sku: '' })).toThrow(MissingColumns);
    expect(() => locateColumns(['sku', 'quantity'], spec, { sku: 'Bill' })).toThrow(
      'Column sku: expected the heading "Bill", found sku, quantity.',
    );
  });

  it('may have no heading, more than once', () => {
    expect(locateColumns(['sku', 'quantity', '', ' '], spec).unused).toEqual([]);
  });

  it('are asked for by name where they are missing', () => {
    expect(() => locateColumns(['sku', 'menge'], spec)).toThrow(MissingColumns);
    expect(() => locateColumns(['sku', 'menge'], spec)).toThrow(
      'Missing column quantity. Expected sku, quantity; found sku, menge.',
    );
  });
});
