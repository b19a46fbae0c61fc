import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { replay } from '../../kernel/decider.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { CorrectOrder } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';
import type { OrderCorrected, PhoneOrderEvent } from './phone-order.events.js';

const of = { orderId: 'o-1', retailerId: '2190', orderedOn: '2021-07-05' };
const line = { sku: 'A', requested: 12, unitPriceMinor: 900 };
const placed: PhoneOrderEvent = { type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines: [line] } };
const granted: PhoneOrderEvent = {
  type: 'OrderGranted',
  data: { ...of, lines: [{ sku: 'A', granted: 6, cutBy: 'quota' }] },
};
const cancelled: PhoneOrderEvent = { type: 'OrderCancelled', data: { ...of, lines: [] } };
const correct = (figures: Partial<CorrectOrder['data']>): CorrectOrder => ({
  type: 'CorrectOrder',
  data: { sku: 'A', reason: 'misheard', ...figures },
});
const corrected = (from: OrderCorrected['data']['from'], to: OrderCorrected['data']['to']): PhoneOrderEvent => ({
  type: 'OrderCorrected',
  data: { ...of, sku: 'A', from, to },
});
const given = specify(phoneOrder);

describe('a line that was written down wrongly', () => {
  const before = { requested: 12, unitPriceMinor: 900 };
  const cut = { ...before, granted: 6, cutBy: 'quota' as const };
  it(
    'is corrected before allocation answers',
    given(placed)
      .when(correct({ requested: 6 }))
      .then(corrected(before, { ...before, requested: 6 })),
  );
  it(
    'is corrected afterwards, and keeps why it was cut',
    given(placed, granted)
      .when(correct({ requested: 18, unitPriceMinor: 950 }))
      .then(corrected(cut, { ...cut, requested: 18, unitPriceMinor: 950 })),
  );
  it(
    'is no longer cut where all of it was granted',
    given(placed, granted)
      .when(correct({ granted: 12 }))
      .then(corrected(cut, { ...before, granted: 12 })),
  );
  it(
    'takes no note of what was right',
    given(placed, granted)
      .when(correct({ granted: 6 }))
      .thenNothing(),
  );
  it(
    'is not granted by a correction',
    given(placed)
      .when(correct({ granted: 6 }))
      .thenRefused('order-not-granted'),
  );
  it(
    'never grants more than was asked for',
    given(placed, granted)
      .when(correct({ requested: 5 }))
      .thenRefused('invalid'),
  );
  it(
    'never grants less than arrived',
    given(placed, granted)
      .when(correct({ granted: 3, arrived: 4 }))
      .thenRefused('invalid'),
  );
  it(
    'needs a reason',
    given(placed)
      .when(correct({ requested: 6, reason: ' ' }))
      .thenRefused('reason-missing'),
  );
  it(
    'has to be there',
    given(placed)
      .when(correct({ sku: 'B', requested: 6 }))
      .thenRefused('line-unknown'),
  );
  it(
    'stays what it was once the order is void',
    given(placed, cancelled)
      .when(correct({ requested: 6 }))
      .thenRefused('order-cancelled'),
  );

  const units = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
  it('leads from what it was to what it is, however often it is corrected', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ requested: units, granted: units, unitPriceMinor: units })), (figures) => {
        const events: PhoneOrderEvent[] = [placed, granted];
        let known: OrderCorrected['data']['to'] = cut;
        for (const each of figures) {
          try {
            const command = correct(JSON.parse(JSON.stringify(each)) as Partial<CorrectOrder['data']>);
            for (const event of phoneOrder.decide(command, replay(phoneOrder, events)) as OrderCorrected[]) {
              expect(event.data.from).toEqual(known);
              known = event.data.to;
              events.push(event);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
          const { requested, granted: allowed = 0, cutBy } = known;
          expect([allowed <= requested, cutBy !== undefined]).toEqual([true, allowed < requested]);
        }
      }),
    ));
});
