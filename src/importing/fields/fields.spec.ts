import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayName, dayNumber } from './day-number.js';
import { identifier } from './identifier.js';
import { priceMinor } from './price-minor.js';
import { remembering } from './remembering.js';
import { share } from './share.js';
import { units } from './units.js';
import { weekday } from './weekday.js';

describe('a price in a file', () => {
  it('is moved to minor units digit by digit', () => {
    expect(priceMinor('unit_price', '22.61')).toBe(2261);
    expect(priceMinor('unit_price', '22.5')).toBe(2250);
    expect(priceMinor('unit_price', '22')).toBe(2200);
    expect(priceMinor('unit_price', '0.29')).toBe(29);
    expect(priceMinor('unit_price', '1.100')).toBe(110);
  });

  it('is exact whatever the amount', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (minor) => {
        const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
        expect(priceMinor('unit_price', text)).toBe(minor);
      }),
    ));

  it.each(['', '-1', '1,50', '1.005', '1e3', '.5', '5.', '$4', 'NaN', '１２'])('is refused where it is %j', (text) => {
    expect(() => priceMinor('unit_price', text)).toThrow(
      `unit_price: expected a price like 22.61, at most 2 decimals, found ${JSON.stringify(text)}.`,
    );
  });
});

describe('a share in a file', () => {
  it('is a fraction or percent', () => {
    for (const text of ['0.15', '15%', '15 %', '15％']) expect(share('margin_share', text)).toBe(0.15);
    expect(share('holding_share', '1.1%')).toBe(0.011);
    expect(share('margin_share', '0')).toBe(0);
  });

  it.each(['', '-1', '1,5', '1.', '.5', 'half', '1e3', '%'])('is refused where it is %j', (text) => {
    expect(() => share('margin_share', text)).toThrow(
      `margin_share: expected a share like 0.15 or 15%, found ${JSON.stringify(text)}.`,
    );
  });
});

describe('a quantity in a file', () => {
  it('is a whole number, as spreadsheets write it', () => {
    expect(units('quantity', '12')).toBe(12);
    expect(units('quantity', '12.0')).toBe(12);
  });

  it.each(['', '-1', '1.5', '1e3', 'twelve', '99999999999'])('is refused where it is %j', (text) => {
    expect(() => units('quantity', text)).toThrow('quantity: expected a whole number from 0 to 1,000,000,000, found');
  });
});

describe('a date in a file', () => {
  it('comes back from its day number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(dayNumber('ordered_on', dayName(day))).toBe(day);
      }),
    ));

  it.each([
    ...[
      '2026-01-05',
      '2026-1-5',
      '2026/1/5',
      '2026/01/05',
      '2026.1.5',
      '2026年1月5日',
      '2026年01月05日',
      '2026 年 1 月 5 日',
    ],
    ...['2026/1/5 0:00', '2026-01-05 08:30:00', '2026-01-05T08:30:00', '2026年1月5日 8:30'],
  ])('is read where it is %j', (text) => {
    expect(dayName(dayNumber('ordered_on', text))).toBe('2026-01-05');
  });

  it.each(['2021-02-29', '2021/2-1', '2021/13/1', '1/5/2026', '26/1/5', '2026年1月', '01.02.2021', '46027', ''])(
    'is refused where it is %j',
    (text) => {
      expect(() => dayNumber('ordered_on', text)).toThrow('ordered_on: expected a date YYYY-MM-DD');
    },
  );
});

describe('a weekday in a file', () => {
  it('is a number, or a Chinese word', () => {
    const words = ['1', '7', '周一', '星期三', '礼拜六', '周日', '星期天'];
    expect(words.map((word) => weekday('order_day', word))).toEqual([1, 7, 1, 3, 6, 7, 7]);
  });

  it.each(['', '0', 'Monday', '周八', '周一二'])('is refused where it is %j', (text) => {
    expect(() => weekday('order_day', text)).toThrow('order_day: expected a weekday from 1 (Monday) to 7');
  });
});

describe('a name that becomes part of a stream', () => {
  it.each(['', 'a\u0000b', 'x'.repeat(101)])('is refused where it is %j', (text) => {
    expect(() => identifier('sku', text)).toThrow('sku: expected 1 to 100 characters');
  });
});

describe('a remembered reading', () => {
  it('reads each text once, and a failure every time', () => {
    let readings = 0;
    const read = remembering((text) => {
      readings++;
      return priceMinor('unit_price', text);
    });
    expect([read('0'), read('0'), read('5.25')]).toEqual([0, 0, 525]);
    expect(readings).toBe(2);
    expect(() => read('x')).toThrow();
    expect(() => read('x')).toThrow();
  });
});
