import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { encoded } from '../../../test/support/table-file.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { FileForm, type GivenForm } from '../tables/file-form.js';
import type { FileRecord } from '../tables/file-record.js';
import { readCsv } from './read-csv.js';
import { sayFault } from '../../kernel/domain-error.js';

const folder = temporaryFolder();
const many = Array.from({ length: 40_000 }, (_, i) => `S${i},plain\n`).join('');

async function read(content: Buffer, given?: GivenForm): Promise<{ form: FileForm; records: FileRecord[] }> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const form = new FileForm(given);
  const records: FileRecord[] = [];
  for await (const batch of readCsv(path, form, () => 0)) records.push(...batch);
  return { form, records };
}

const faulty = (records: readonly FileRecord[]) =>
  records.filter(({ fault }) => fault).map(({ line, fault }) => [line, fault && sayFault(fault).en]);

describe('a file whose encoding nobody said', () => {
  it.each(['gb18030', 'utf-8'] as const)('may tell late that it is %s', async (encoding) => {
    const { form, records } = await read(encoded(`sku,name\n${many}S,茅台五粮液\n`, encoding));
    expect(form.report()).toMatchObject({ encoding, guessed: ['encoding', 'separator'], doubts: [] });
    expect([records.length, records.at(-1)?.fields]).toEqual([40_002, ['S', '茅台五粮液']]);
  });

  it('keeps the encoding of its beginning, and refuses the lines that are not of it', async () => {
    const [chinese, other] = ['S,茅台五粮液\n', 'T,黄鹤楼红塔山\n'];
    const gbk = Buffer.concat([
      encoded(`sku,name\n${chinese}${many}`, 'gb18030'),
      Buffer.from(other),
      encoded(chinese, 'gb18030'),
    ]);
    expect(faulty((await read(gbk)).records)).toEqual([
      [40_003, 'row: expected GB18030 text, found bytes of another encoding.'],
    ]);
    const utf8 = Buffer.concat([
      Buffer.from(`sku,name\n${chinese}${many}`),
      encoded(other, 'gb18030'),
      Buffer.from(chinese),
    ]);
    expect(faulty((await read(utf8)).records)).toEqual([
      [40_003, 'row: expected UTF-8 text, found bytes of another encoding.'],
    ]);
  });

  it('is UTF-8 where every byte is ASCII', async () => {
    expect((await read(Buffer.from('sku\nA\n'))).form.report()).toMatchObject({ encoding: 'utf-8', doubts: [] });
  });
});

describe('a line', () => {
  it('of GB18030 is refused alone where a character is broken, even before its end', async () => {
    const broken = Buffer.concat([
      encoded('编码,名称\n茅台,', 'gb18030'),
      Buffer.of(0xd6),
      encoded('\r\n红塔山,2\r\n', 'gb18030'),
    ]);
    const { records } = await read(broken);
    expect(faulty(records)).toEqual([[2, 'row: expected GB18030 text, found bytes of another encoding.']]);
    expect(records[2]?.fields).toEqual(['红塔山', '2']);
  });

  it('of UTF-16 is refused alone where half a character is missing', async () => {
    const half = Buffer.concat([
      encoded('编码,名称\n茅台,1\n', 'utf-16le', true),
      Buffer.of(0x00, 0xd8),
      encoded(',2\n黄,3\nx', 'utf-16le'),
      Buffer.of(1),
    ]);
    const { records } = await read(half);
    expect(faulty(records).map(([line]) => line)).toEqual([3, 5]);
    expect(records[3]?.fields).toEqual(['黄', '3']);
  });

  it('of UTF-16 ends at a line feed, not where two characters hold its bytes', async () => {
    const text = `sku,name\nA,Ċ一ਊ${'\u0a00\u000a'}B,2\n`;
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const { records } = await read(encoded(text, encoding), { encoding });
      expect(records.map(({ fields }) => fields)).toEqual([
        ['sku', 'name'],
        ['A', 'Ċ一ਊ\u0a00'],
        ['B', '2'],
      ]);
    }
  });

  it('has a length that it may not exceed', async () => {
    await expect(read(Buffer.alloc(5 << 20, 'a'))).rejects.toThrow('expected lines of at most 4194304 bytes');
  });
});

describe('a file that is no table', () => {
  it('is refused with what it is', async () => {
    const page = Buffer.from('<html><table><tr><td>sku</td></tr></table></html>');
    await expect(read(page)).rejects.toThrow('found HTML or XML');
    const packed = gzipSync(Buffer.from('PK\x03\x04 and more'));
    await expect(read(packed)).rejects.toThrow('expected CSV that is packed, found a workbook');
  });
});

describe('a separator that nobody said', () => {
  it('is stated by a first line, which is no row', async () => {
    const { form, records } = await read(Buffer.from('\uFEFFsep=;\nsku;name\nA;"b;c"\n'));
    expect(form.report()).toMatchObject({ separator: 'semicolon' });
    expect(records.map(({ line, fields }) => [line, ...fields])).toEqual([
      [2, 'sku', 'name'],
      [3, 'A', 'b;c'],
    ]);
  });
});
