import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chineseRefusal } from '../kernel/chinese-refusal.js';
import { invalid } from '../kernel/domain-error.js';
import { businessDate, wholeUnits } from '../kernel/quantities.js';
import { filledText } from '../kernel/text.js';
import { unknownClass } from '../kernel/unknown-class.js';
import { chineseDoubt } from '../recording/phone-orders/chinese-doubt.js';
import { chineseSuspect } from './checking/chinese-suspect.js';
import { describeMixUp } from './checking/describe-mix-up.js';
import { calendarCommand, type CalendarColumn } from './calendar/calendar-row.js';
import { dayNumber } from './fields/day-number.js';
import { identifier } from './fields/identifier.js';
import { priceMinor } from './fields/price-minor.js';
import { share } from './fields/share.js';
import { units } from './fields/units.js';
import { weekday } from './fields/weekday.js';
import { readVisitRow, type VisitColumn } from './visits/visit-row.js';

const chinese = /[\u4e00-\u9fff]/;
/** Numbers and days, as they stand. */
const figures = (text: string) => (text.match(/\d+(?:[.-]\d+)*/g) ?? []).sort();

function messageOf(refused: () => unknown): string {
  try {
    refused();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Expected a refusal.');
}

const cells =
  <Name extends string>(given: Partial<Record<Name, string>>) =>
  (name: Name) =>
    given[name] ?? '';
const calendar = (given: Partial<Record<CalendarColumn, string>>) => calendarCommand(cells(given));
const visit = (given: Partial<Record<VisitColumn, string>>) => readVisitRow(cells(given));
const said = (text: string) => () => {
  throw new Error(text);
};

describe('why a row is rejected, in Chinese', () => {
  it.each([
    () => priceMinor('unit_price', '1,50'),
    () => share('margin_share', 'x'),
    () => units('quantity', 'twelve', 1),
    () => weekday('order_day', 'Monday'),
    () => dayNumber('ordered_on', '1/5/2026'),
    () => dayNumber('ordered_on', '1201-01-05'),
    () => identifier('sku', ''),
    () => calendar({ change: 'other', day: '2026-01-05' }),
    () => calendar({ change: 'dropped', day: '2026-01-05', to: '2026-01-06' }),
    () => visit({ counted: '5' }),
    () => visit({ follow_up: 'call' }),
    () => visit({ sku: '1', retailer_id: 'R', visited_on: '2026-01-05', account_manager: 'x', on_shelf: 'maybe' }),
    () => wholeUnits('lines.0.requested', -1),
    () => businessDate('orderedOn', '2026-02-30'),
    () => filledText('name', ' '),
    said(unknownClass('retailerClass', 'Z').message),
    said(invalid('granted', 'at most the 5 requested', 7).message),
    said(invalid('delivered_on', 'a day not before the order on 2026-01-05', '2026-01-04').message),
    said('name: expected a value, found #N/A'),
    said('row: expected 5 fields, found 4'),
    said('row: expected every quote to be closed, found one left open'),
    said('row: expected UTF-8 text, found bytes of another encoding'),
    said('ordered_on: expected "2026-01-05" as in the first row of order 77, found "2026-01-06".'),
    said('retailer_id: expected "R1, or so" as in the first row, found "R2".'),
    said('sku: expected each once, found 5 again after line 3.'),
    said('visit_id V1 has a bad row at line 12.'),
    said('Order 77 was recorded before with other figures of product 5.'),
    said('Order 77: expected retailer R1 and 2026-01-05 as recorded before, found R2 and 2026-01-06.'),
    said('Delivery 9 was recorded before, and otherwise.'),
    said('sku 5: order 77 entitles to 9, of which 4 were delivered before; expected at most 5, found 6.'),
    said('Order 77 is of retailer 3, not 4.'),
    said('orderId: 77 is not known.'),
    said('Retailer 3 was already closed on 2026-01-05.'),
    said('deliveredOn: expected a day not after tomorrow, 2026-12-01, found 2027-01-05.'),
  ])('has the figures of the English: %#', (refused) => {
    const english = messageOf(refused);
    const zh = chineseRefusal(english);
    expect(zh).toMatch(chinese);
    // Days that only show how a date is written are others.
    const shown = (text: string) =>
      figures(text.replace(/日期，如[^，]*?(?=，实际)|a date YYYY-MM-DD, \S+ or \S+?(?=, found)/, ''));
    expect(shown(zh ?? '')).toEqual(shown(english.replace(' (Monday)', '').replace(' (Sunday)', '')));
    expect(zh).not.toMatch(/expected|found|before|nothing/);
  });

  it('is not made up where there are no words for it', () => expect(chineseRefusal('Something else.')).toBeUndefined());
});

describe('why a line is held, in Chinese', () => {
  const kinds = ['pack-price', 'pack-price-spread', 'unit-price-spread', 'whole-ratio'] as const;
  it('names each figure of the English one', () =>
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...kinds),
          usualMinor: fc.nat(1_000_000),
          pack: fc.integer({ min: 2, max: 500 }),
          quantity: fc.integer({ min: 1, max: 9999 }),
          priceMinor: fc.nat(1_000_000),
          isOdd: fc.boolean(),
        }),
        ({ quantity, priceMinor: price, isOdd, ...mixUp }) => {
          const line = { day: 0, quantity, priceMinor: price };
          const suffix = isOdd ? ' On 2026-01-05 so are at least 6 of 9 lines.' : '';
          const english = describeMixUp({ exact: true, ...mixUp }, line) + suffix;
          for (const zh of [chineseDoubt(english), chineseSuspect(`Product 77: ${english}`)]) {
            const named = new Set(figures(zh));
            expect(figures(english).filter((figure) => !named.has(figure))).toEqual([]);
            expect(zh).not.toMatch(/[a-z]/i);
          }
        },
      ),
    ));

  it('stays as it was recorded where there are no words for it', () => expect(chineseDoubt('odd')).toBe('odd'));
});

describe('what is odd, in Chinese', () => {
  it.each([
    'Order 7 is of 2027-01-05, which is still to come.',
    'Order 7 is of 1970-01-05, before 1990.',
    'Order 7 is of 2026-01-05, after one of retailer 9 of 2026-01-06.',
    'Product 5 has price 0.',
    'Order 7 has 12 of product 5 at the same price twice.',
    'Product 5 at 9.10; around then it usually cost 2.20.',
    'Retailer 9 is in no master file.',
    'Product 5 is in no master file.',
  ])('%s', (english) => {
    const zh = chineseSuspect(english);
    expect(figures(zh)).toEqual(figures(english));
    expect(zh).not.toMatch(/[a-z]/i);
  });

  it('an extraordinary quantity', () =>
    expect(chineseSuspect('600 of product 5; 19 of 20 lines have at most 12.')).toBe(
      '产品 5 数量 600，而 95% 的明细不超过 12。',
    ));
});
