import { describe, expect, it } from '@jest/globals';
import { beginningOf, typeOf } from './file-to-send.js';

describe('a file to send', () => {
  it('is what its name says', () => {
    const types = ['a.csv', 'a.CSV.GZ', 'a.xlsx', 'a.txt'].map(typeOf);
    expect(types.map((type) => type.replace(/.*[/.]/, ''))).toEqual(['csv', 'gzip', 'sheet', 'csv']);
  });

  it('is looked at by its beginning where that can be read by itself', () => {
    const bytes = new Uint8Array(3 << 20);
    expect(beginningOf(new File([bytes], 'a.csv')).size).toBe(1 << 20);
    expect(beginningOf(new File([bytes], 'a.csv.gz')).size).toBe(3 << 20);
  });
});
