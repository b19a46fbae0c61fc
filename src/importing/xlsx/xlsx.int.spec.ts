import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { workbookOfXml, workbookParts, zipFile } from '../../../test/support/zip-file.js';
import { FileForm, type GivenForm } from '../tables/file-form.js';
import type { FileRecord } from '../tables/file-record.js';
import { readRecords } from '../tables/read-records.js';
import { formatOf } from './cell-formats.js';
import { cellText } from './cell-text.js';

const folder = temporaryFolder();

async function read(bytes: Buffer, given?: GivenForm): Promise<{ form: FileForm; records: FileRecord[] }> {
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, bytes);
  const form = new FileForm(given);
  const records: FileRecord[] = [];
  for await (const batch of readRecords(path, form, () => 0)) records.push(...batch);
  return { form, records };
}

const fieldsOf = async (bytes: Buffer) => (await read(bytes)).records.map(({ fields }) => fields);
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

describe('reading a workbook', () => {
  it('gives rows their numbers, passes over empty ones and fills cells up to the header', async () => {
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
      <row r="3"/><row r="5"><c r="B5"><v>7</v></c></row><row r="6"><c r="A6"/><c r="B6" s="0"/></row>`;
    const { records } = await read(workbookOfXml(rows, { strings: '<si><t>sku</t></si><si><t>a, "b"</t></si>' }));
    expect(records).toEqual([
      { line: 2, text: 'sku,,"a, ""b"""', fields: ['sku', '', 'a, "b"'] },
      { line: 5, text: ',7,', fields: ['', '7', ''] },
    ]);
  });

  it('joins the parts of a text, without how it is pronounced, and reads what XML cannot hold', async () => {
    const strings =
      '<si><r><t>茅</t></r><r><t xml:space="preserve"> 台</t></r><rPh><t>mao</t></rPh></si><si><t>a_x000A_b&amp;_x005F_x41</t></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>c</v></c></row>';
    expect(await fieldsOf(workbookOfXml(rows, { strings }))).toEqual([['茅 台', 'a\nb&_x41', 'c']]);
  });

  it('reads a workbook whose names have prefixes and whose cells have no places', async () => {
    const rows = `<x:row xmlns:x="x"><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><row>${text('b')}</row>`;
    expect(await fieldsOf(workbookOfXml(rows))).toEqual([
      ['1', 'TRUE'],
      ['b', ''],
    ]);
  });

  it('reads dates by the format of the cell, and counts days as the workbook does', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>46027</v></c>`).join('');
    const rows = `<row>${cells}<c s="1"><v>46027.5</v></c><c t="d"><v>2026-01-05T00:00:00</v></c><c s="3"><v>42</v></c></row>`;
    const read = ['46027', '2026-01-05', '2026-01-05', '46027', '2026-01-05 12:00:00', '2026-01-05', '00042'];
    expect(await fieldsOf(workbookOfXml(rows, { styles }))).toEqual([read]);
    const [fields] = await fieldsOf(workbookOfXml(rows, { styles, properties: 'date1904="1"' }));
    expect(fields?.[1]).toBe('2030-01-06');
  });

  it('marks formulas without their value and cells with an error', async () => {
    const rows =
      '<row><c><f>A2</f></c><c><f>A2</f><v/></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>""</f><v></v></c></row>';
    expect(await fieldsOf(workbookOfXml(rows))).toEqual([['#FORMULA!', '#FORMULA!', '#DIV/0!']]);
  });

  it('takes the first sheet that is shown, or the one that is named', async () => {
    const before = '<sheet name="Chart" r:id="r4"/><sheet name="Old" state="hidden" r:id="r1"/>';
    const bytes = workbookOfXml(`<row>${text('sku')}</row>`, { before });
    expect((await read(bytes)).form.report()).toMatchObject({
      format: 'xlsx',
      sheet: 'Data',
      encoding: null,
      doubts: [],
    });
    expect((await read(bytes, { sheet: 'Old' })).form.report()).toMatchObject({ sheet: 'Old', guessed: [] });
    await expect(read(bytes, { sheet: 'orders' })).rejects.toThrow('expected a sheet orders, found Old, Data.');
    await expect(read(Buffer.from('sku\n'), { sheet: 'Data' })).rejects.toThrow('found a file without sheets');
  });
});

describe('a workbook that is none', () => {
  const parts = workbookParts(`<row>${text('sku')}</row>`);
  const sheet = parts.at(-1)!;
  const others = parts.slice(0, -1);
  const withSheet = (content: string) => zipFile([...others, { ...sheet, content }]);

  it.each([
    ['a zip archive of something else', zipFile([{ name: 'a.txt', content: 'a' }]), 'another kind of zip archive'],
    [
      'an old one',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'an old workbook (.xls)',
    ],
    ['one that is cut off', zipFile(parts).subarray(0, 300), 'file.xlsx: '],
    ['one without its sheet', zipFile(others), 'expected the part xl/worksheets/sheet1.xml'],
    [
      'one that would unpack to 2 GiB',
      zipFile([...others, { ...sheet, declaredBytes: 2 ** 31 }]),
      'expected at most 1024 MiB in xl/worksheets/sheet1.xml, found 2048 MiB',
    ],
    [
      'one that unpacks to more than it declares',
      zipFile([...others, { ...sheet, declaredBytes: 9 }]),
      'too many bytes',
    ],
    [
      'one that declares entities',
      withSheet(
        '<!DOCTYPE a [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
      ),
      'undefined entity',
    ],
    [
      'one with a row far away',
      withSheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'),
      'at most 1048576, found row 1048577',
    ],
    [
      'one with a column far away',
      withSheet('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
      'expected at most 1000 columns, found a value in XFD1',
    ],
    [
      'one with a text too long',
      withSheet(`<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(40_000)}</v></c></row></sheetData></worksheet>`),
      'expected at most 32767 characters in a cell',
    ],
    [
      'one that refers to no text',
      withSheet('<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'),
      'expected one of 0 texts of the workbook, found number 7',
    ],
  ])('is refused where it is %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it('is refused where it has more parts than a workbook has', async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `a${i}`, content: '' }));
    await expect(read(zipFile(many))).rejects.toThrow('expected at most 10000 parts in a workbook, found 10001');
  });
});

describe('the format of a cell', () => {
  it.each([
    ['14', undefined],
    ['31', undefined],
    ['57', undefined],
    ['164', 'yyyy/m/d;@'],
    ['164', '[$-804]yyyy"年"m"月"d"日"'],
    ['164', 'mmm'],
    ['164', 'd.m.'],
    ['164', 'yyyy-mm-dd hh:mm'],
  ])('%s %s is one of days', (id, code) => expect(formatOf(id, code)).toBe('date'));

  it.each([
    ['0', undefined],
    ['4', undefined],
    ['20', undefined],
    ['164', 'General'],
    ['164', '#,##0.00'],
    ['164', '0.00E+00'],
    ['164', '[h]:mm'],
    ['164', 'h:mm:ss'],
    ['164', '0"day"'],
    ['164', '[Red]#,##0'],
    ['164', '@'],
    ['164', '0'],
  ])('%s %s is none', (id, code) => expect(formatOf(id, code)).toBeUndefined());
});

describe('a number in a cell', () => {
  const number = (value: string, format: 'date' | undefined = undefined) =>
    cellText({ type: 'n', value, formula: false, format }, [], false);

  it('is written as the spreadsheet shows it: 15 digits, no binary tail', () => {
    expect(['22.609999999999999', '12', '0.1', '1234567890123', '1E3'].map((value) => number(value))).toEqual([
      '22.61',
      '12',
      '0.1',
      '1234567890123',
      '1000',
    ]);
  });

  it('is a day around the 29 February that 1900 did not have', () => {
    expect(['1', '59', '60', '61', '0.5', '-1', '2958465'].map((value) => number(value, 'date'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '0.5',
      '-1',
      '9999-12-31',
    ]);
  });
});
