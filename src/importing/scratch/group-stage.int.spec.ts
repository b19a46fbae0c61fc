import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderCodec, SkuNumbers } from '../orders/order-codec.js';
import { GroupStage, jsonRows } from './group-stage.js';

describe('staged rows', () => {
  it('come out by group, in the order of first appearance, each group in its own order', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat()), { maxLength: 700 }), (rows) => {
        const stage = new GroupStage<number>(jsonRows());
        const expected = new Map<string, number[]>();
        for (const [key, row] of rows) {
          stage.add(key, '', [row]);
          expected.set(key, [...(expected.get(key) ?? []), row]);
        }
        expect(stage.seal()).toBe(expected.size);
        const found = [...stage.groups()].map(({ key, chunks }) => [key, chunks.flatMap(({ rows }) => rows)]);
        stage.close();
        expect(found).toEqual([...expected]);
      }),
      { numRuns: 30 },
    ));

  it('come out in pages as they went in', () => {
    const stage = new GroupStage<number>(jsonRows());
    for (let i = 0; i < 1_000; i++) stage.add(`k${i}`, String(i), [i]);
    stage.seal();
    expect([...stage.groups()].map(({ key }) => key)).toEqual(Array.from({ length: 1_000 }, (_, i) => `k${i}`));
    stage.close();
  });
});

describe('order rows on disk', () => {
  const unknown = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const row = fc.record({
    line: fc.nat(),
    sku: fc.string(),
    requested: fc.nat(),
    granted: fc.nat(),
    delivered: fc.nat(),
    unitPriceMinor: unknown(fc.integer({ min: 0, max: 10 ** 14 })),
    deliveredOn: unknown(fc.integer({ min: -30_000, max: 60_000 })),
  });

  it('come back as they were', () =>
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const codec = orderCodec(new SkuNumbers());
        expect(codec.decode(codec.encode(rows))).toEqual(rows);
      }),
    ));
});
