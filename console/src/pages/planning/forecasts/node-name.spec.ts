import { describe, expect, it } from '@jest/globals';
import { nameOfRow, nodePath, readNodeName } from './node-name.js';

describe('the name of a series', () => {
  it.each([
    [{ level: 'total' }, '/planning/forecasts/r/total'],
    [{ level: 'sku', sku: 'P 1/2' }, '/planning/forecasts/r/sku?sku=P+1%2F2'],
    [{ level: 'area-sku', area: '东', sku: 'P1' }, '/planning/forecasts/r/area-sku?area=%E4%B8%9C&sku=P1'],
    [{ level: 'retailer-sku', retailerId: 'R1', sku: 'P1' }, '/planning/forecasts/r/retailer-sku?retailerId=R1&sku=P1'],
  ] as const)('%j is read again from its address', (name, path) => {
    expect(nodePath('r', name)).toBe(path);
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    expect(readNodeName(pathname.split('/').at(-1), searchParams)).toEqual(name);
  });
  it('leaves out what a row says beside it', () =>
    expect(nameOfRow({ level: 'sku', sku: 'P1', supplier: 'S1', area: '', retailerId: '' })).toEqual({
      level: 'sku',
      sku: 'P1',
    }));
  it.each([
    ['unheard-of', ''],
    [undefined, ''],
    ['sku', 'area=A1'],
    ['area-sku', 'area=A1'],
  ])('is none in the address %s?%s', (level, search) =>
    expect(readNodeName(level, new URLSearchParams(search))).toBeUndefined(),
  );
});
