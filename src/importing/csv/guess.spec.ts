import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encoded } from '../../../test/support/table-file.js';
import { encodings } from '../tables/file-form.js';
import { encodingByStart, guessEncoding } from './guess-encoding.js';
import { guessSeparator, statedSeparator } from './guess-separator.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const gbk = (text: string) => encoded(text, 'gb18030');

describe('the encoding by how a file begins', () => {
  it('is the one of its byte order mark', () => {
    for (const encoding of encodings) expect(encodingByStart(encoded('sku', encoding, true))).toBe(encoding);
  });

  it('is UTF-16 by its zeros, in whichever order of bytes, whatever else it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('一', '台', 'Ā', '7', '匊'), maxLength: 5 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(rows, fc.constantFrom('utf-16le', 'utf-16be'), (table, encoding) => {
        const text = table.map((cells) => cells.join(',')).join('\r\n');
        expect(encodingByStart(encoded(text, encoding))).toBe(encoding);
      }),
    );
  });

  it('is open where neither is there, also where a zero has slipped into a text', () => {
    expect(encodingByStart(utf8('sku,name\n1,茅台\n'))).toBeUndefined();
    expect(encodingByStart(gbk('商品编码,名称\n'))).toBeUndefined();
    expect(encodingByStart(utf8(`sku,name\n1,a\0b\n${'2,c\n'.repeat(20)}`))).toBeUndefined();
    expect(encodingByStart(Buffer.alloc(0))).toBeUndefined();
  });
});

describe('the encoding by lines that are not ASCII', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'零售户编号商品数量单价茅台五粮液张伟王芳黄鹤楼'),
    minLength: 4,
    maxLength: 12,
  });

  it('is told of Chinese text, without doubt', () =>
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (lines) => {
        const text = lines.join(',1\n');
        expect(guessEncoding(utf8(text))).toEqual({ encoding: 'utf-8' });
        expect(guessEncoding(gbk(text))).toEqual({ encoding: 'gb18030' });
      }),
    ));

  it('is GB18030 with rare characters among common ones, too', () => {
    expect(guessEncoding(gbk('喆喆饭店,1\n')).encoding).toBe('gb18030');
    const fourBytes = Buffer.concat([gbk('名称：'), Buffer.from('95328236', 'hex'), gbk('饭店')]);
    expect(guessEncoding(fourBytes)).toEqual({ encoding: 'gb18030' });
  });

  it('is UTF-8 with lines that are not where they are few, or no Chinese', () => {
    const mixed = Buffer.concat([utf8('茅台,1\n红塔山,2\n'), gbk('黄鹤楼,3\n')]);
    expect(guessEncoding(mixed)).toEqual({
      encoding: 'utf-8',
      doubt: {
        en: '2 of 3 lines at the beginning are UTF-8, the others are not.',
        zh: '开头 3 行中有 2 行是 UTF-8 编码，其余不是。',
      },
    });
    expect(guessEncoding(latin1('Café,1\nMüller,2\nFrançois\n')).encoding).toBe('utf-8');
  });

  it('is doubtful by a few characters', () => {
    expect(guessEncoding(gbk('店,1\n'))).toEqual({
      encoding: 'gb18030',
      doubt: { en: 'Only 1 character says that it is GB18030.', zh: '只有 1 个字符表明它是 GB18030 编码。' },
    });
    // Two characters of two bytes in UTF-8, and one common character each in GB18030.
    expect(guessEncoding(Buffer.from('c4a3c4b1', 'hex'))).toEqual({
      encoding: 'utf-8',
      doubt: {
        en: 'The bytes that are not ASCII could also be GB18030.',
        zh: '其中非 ASCII 的字节也可能是 GB18030 编码。',
      },
    });
  });
});

describe('the separator', () => {
  const known = (headings: readonly string[]) =>
    headings.filter((heading) => ['sku', 'name', '数量'].includes(heading)).length;

  it('is the one by which most headings are known', () => {
    expect(guessSeparator('sku,name,数量', known)).toEqual({ separator: ',' });
    expect(guessSeparator('sku;name;数量', known)).toEqual({ separator: ';' });
    expect(guessSeparator('sku\tname, in full\t数量', known)).toEqual({ separator: '\t' });
    expect(guessSeparator('"sku";"name";"a,b,c,d"', known)).toEqual({ separator: ';' });
    expect(guessSeparator('sku', known)).toEqual({ separator: ',' });
  });

  it('is doubtful where two would do', () => {
    expect(guessSeparator('sku,a;name', known).doubt).toEqual({
      en: 'Taken as separated by comma; by semicolon the header has as many known headings.',
      zh: '按逗号分列；按分号分列，标题行中认得的列同样多。',
    });
  });

  it('may be stated in a line of its own', () => {
    expect(['sep=;', '"sep=,"', 'SEP=\t', 'sku;sep=;'].map(statedSeparator)).toEqual([';', ',', '\t', undefined]);
  });
});
