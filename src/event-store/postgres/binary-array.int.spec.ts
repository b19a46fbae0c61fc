import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { describePostgres } from '../../../test/support/postgres.js';
import { bigintArray, integerArray, textArray } from './binary-array.js';

describePostgres('arrays in the binary format', (url) => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client(url());
    await client.connect();
  });
  afterAll(() => client.end());

  const read = async (type: string, parameter: Buffer) => {
    const { rows } = await client.query<{ value: string }>(`SELECT unnest($1::${type}[])::text AS value`, [parameter]);
    return rows.map(({ value }) => value);
  };

  it('reach the server as they are', async () => {
    const texts = ['', 'plain', '{"note": "\\\\ \\" NULL"}', '中秋节 \u{1F375} \n', 'NULL', 'ä'.repeat(5_000)];
    expect(await read('text', textArray(texts))).toEqual(texts);
    expect(await read('integer', integerArray([0, -1, 2 ** 31 - 1]))).toEqual(['0', '-1', '2147483647']);
    expect(await read('bigint', bigintArray([0n, 2n ** 53n + 1n, 2n ** 63n - 1n]))).toEqual([
      '0',
      '9007199254740993',
      '9223372036854775807',
    ]);
  });

  it('may be empty', async () => {
    expect(await read('text', textArray([]))).toEqual([]);
  });

  it('refuse what does not fit', () => {
    expect(() => integerArray([2 ** 31])).toThrow('out of range');
    expect(() => bigintArray([2n ** 63n])).toThrow('out of range');
  });
});
