import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { compareWithRecorded } from './late-lines.decider.js';
import type { RecordLateLines } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';
import type { PhoneOrderEvent } from './phone-order.events.js';

const given = specify(phoneOrder);
const of = { orderId: 'A', retailerId: 'R', orderedOn: '2025-01-06' };
const placed: PhoneOrderEvent = {
  type: 'OrderPlaced',
  data: { ...of, takenBy: 'li', lines: [{ sku: 'S1', requested: 5 }] },
};
const granted: PhoneOrderEvent = { type: 'OrderGranted', data: { ...of, lines: [{ sku: 'S1', granted: 5 }] } };
const cancelled: PhoneOrderEvent = { type: 'OrderCancelled', data: { ...of, lines: [] } };
const line = { sku: 'S2', requested: 3, granted: 2, delivered: 2 };
const late = (...lines: RecordLateLines['data']['lines']): RecordLateLines => ({
  type: 'RecordLateLines',
  data: { lines },
});
const said = { doubt: 'The order was recorded without this line.', doubtZh: '订单此前记录时没有这一行。' };
const held: PhoneOrderEvent = { type: 'OrderLinesHeld', data: { ...of, lines: [{ line: 2, ...line, ...said }] } };
const released: PhoneOrderEvent = {
  type: 'HeldLinesReleased',
  data: { ...of, resolution: 'accepted', lines: [{ line: 2, ...line }] },
};

describe('lines that come late', () => {
  it('count at once', given(placed, granted).when(late(line)).then(held, released));
  it('count once', given(placed, granted, held, released).when(late(line)).thenNothing());
  it(
    'stay held where they are doubted',
    given(placed, granted)
      .when(late({ ...line, doubt: 'odd price' }))
      .then({ type: 'OrderLinesHeld', data: { ...of, lines: [{ line: 2, ...line, doubt: 'odd price' }] } }),
  );
  it(
    'are recorded again and nothing happens',
    given(placed, granted)
      .when(late({ sku: 'S1', requested: 5, granted: 5, delivered: 5 }))
      .thenNothing(),
  );
  it(
    'never overwrite what was recorded',
    given(placed, granted)
      .when(late({ sku: 'S1', requested: 6, granted: 6, delivered: 6 }))
      .thenRefused('order-differs'),
  );
  it(
    'come too late for a cancelled order',
    given(placed, granted, cancelled).when(late(line)).thenRefused('order-cancelled'),
  );
  it('come too early for an open one', given(placed).when(late(line)).thenRefused('order-not-granted'));
});

describe('comparing the lines of a file with those recorded', () => {
  const lines = fc.array(
    fc.record({ sku: fc.constantFrom('a', 'b', 'c'), requested: fc.nat(2), granted: fc.constant(0) }),
    { maxLength: 8 },
  );

  it('finds everything the same in any order', () =>
    fc.assert(
      fc.property(lines, (recorded) => {
        const found = compareWithRecorded(recorded, [...recorded].reverse());
        expect(found).toMatchObject({ missing: [], contradicting: [], complete: true });
        expect(found.same).toHaveLength(recorded.length);
      }),
    ));

  it('puts each line in one place, and finds missing what was recorded and more', () =>
    fc.assert(
      fc.property(lines, lines, (recorded, more) => {
        const { same, missing, contradicting, complete } = compareWithRecorded(recorded, more);
        expect(same.length + missing.length + contradicting.length).toBe(more.length);
        if (complete) expect(contradicting).toEqual([]);
        expect(compareWithRecorded(recorded, [...recorded, ...more]).missing).toHaveLength(more.length);
      }),
    ));
});
