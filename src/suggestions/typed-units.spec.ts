import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedUnits } from './typed-units.js';

const cartons = { unit: '条', packSize: 5 };
const bottles = { unit: 'bottle', packSize: 6 };

describe('a typed quantity', () => {
  it.each([
    ['12', cartons, 12],
    ['3条', cartons, 3],
    ['３ 条', cartons, 3],
    ['3 cartons', cartons, 3],
    ['1 carton', cartons, 1],
    ['两箱', cartons, 10],
    ['2 packs', cartons, 10],
    ['十二条', cartons, 12],
    ['一百零五条', cartons, 105],
    ['二十', cartons, 20],
    ['1箱2条', cartons, 7],
    ['1 pack 3 bottles', bottles, 9],
    ['3瓶', bottles, 3],
    ['2 BOTTLES', bottles, 2],
    ['4个', { unit: null, packSize: 1 }, 4],
    ['0', cartons, 0],
    ['2 箱', { unit: '箱', packSize: 4 }, 2],
    ['2 整箱', { unit: '箱', packSize: 4 }, 8],
  ] as const)('%s of %j is %d units', (typed, of, units) => expect(typedUnits('quantity', typed, of)).toBe(units));

  it.each([
    ['3瓶', cartons],
    ['3 cases', cartons],
    ['2包', cartons],
    ['2 packs', { unit: '条', packSize: 1 }],
    ['1.5条', cartons],
    ['-3', cartons],
    ['条', cartons],
    ['', cartons],
    ['3条 or so', cartons],
    ['二二条', cartons],
    ['1000000001', cartons],
  ] as const)('%s of %j is refused', (typed, of) =>
    expect(() => typedUnits('quantity', typed, of)).toThrow(expect.objectContaining({ code: 'invalid' })),
  );

  it('says what was expected and found', () =>
    expect(() => typedUnits('quantity', '3瓶', cartons)).toThrow(
      'quantity: expected a number of sales units (3, 3条, 3 cartons) or packs of 5 (2 packs, 两箱), found "3瓶".',
    ));
  it('is units and packs added up, however it is written', () =>
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.constantFrom('', ' '), (packs, units, space) => {
        const typed = `${packs}${space}箱${space}${units}${space}条`;
        expect(typedUnits('quantity', typed, cartons)).toBe(5 * packs + units);
      }),
    ));
});
