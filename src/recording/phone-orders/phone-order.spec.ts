import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { replay } from '../../kernel/decider.js';
import type { PhoneOrderCommand } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';
import type { HeldLine, PhoneOrderEvent } from './phone-order.events.js';

const of = { orderId: 'o-1', retailerId: '2190', orderedOn: '2021-07-05' };
const order = { ...of, takenBy: 'lin', lines: [{ sku: 'A', requested: 12 }] };
const place: PhoneOrderCommand = { type: 'PlaceOrder', data: order };
const placed: PhoneOrderEvent = { type: 'OrderPlaced', data: order };
const granted: PhoneOrderEvent = {
  type: 'OrderGranted',
  data: { ...of, lines: [{ sku: 'A', granted: 6, cutBy: 'quota' }] },
};
const cancel: PhoneOrderCommand = { type: 'CancelOrder', data: { reason: 'shop flooded' } };
const cancelled: PhoneOrderEvent = {
  type: 'OrderCancelled',
  data: { ...of, lines: [{ sku: 'A', requested: 12, granted: 0 }] },
};
const change = (to: number, reason = 'retailer called back'): PhoneOrderCommand => ({
  type: 'ChangeOrderLine',
  data: { sku: 'A', to, reason },
});
const grant = (sku: string, units: number): PhoneOrderCommand => ({
  type: 'GrantOrder',
  data: { lines: [{ sku, granted: units }] },
});
const given = specify(phoneOrder);

describe('a phone order', () => {
  it('records what the retailer asked for', given().when(place).then(placed));
  it('refuses a second placing', given(placed).when(place).thenRefused('order-exists'));
  it(
    'refuses an order without lines',
    given()
      .when({ type: 'PlaceOrder', data: { ...order, lines: [] } })
      .thenRefused('invalid'),
  );
  it(
    'refuses one product on two lines',
    given()
      .when({ type: 'PlaceOrder', data: { ...order, lines: [...order.lines, ...order.lines] } })
      .thenRefused('invalid'),
  );
  it(
    'refuses a day that does not exist',
    given()
      .when({ type: 'PlaceOrder', data: { ...order, orderedOn: '2021-02-30' } })
      .thenRefused('invalid'),
  );
  it(
    'is changed with both figures on record',
    given(placed)
      .when(change(24))
      .then({ type: 'OrderLineChanged', data: { ...of, sku: 'A', from: 12, to: 24 } }),
  );
  it('is never changed silently', given(placed).when(change(24, ' ')).thenRefused('reason-missing'));
  it('takes no note of a change to the same', given(placed).when(change(12)).thenNothing());
  it('is not changed once it is granted', given(placed, granted).when(change(24)).thenRefused('order-granted'));
  it('is granted at most what was requested', given(placed).when(grant('A', 13)).thenRefused('grant-exceeds-request'));
  it('is granted only products it asked for', given(placed).when(grant('B', 1)).thenRefused('line-unknown'));
  it(
    'is cut by supply where no cause is given',
    given(placed)
      .when(grant('A', 6))
      .then({ type: 'OrderGranted', data: { ...of, lines: [{ sku: 'A', granted: 6, cutBy: 'supply' }] } }),
  );
  it(
    'is not cut where all of it is granted, whatever is said',
    given(placed)
      .when({ type: 'GrantOrder', data: { lines: [{ sku: 'A', granted: 12, cutBy: 'quota' }] } })
      .then({ type: 'OrderGranted', data: { ...of, lines: [{ sku: 'A', granted: 12 }] } }),
  );
  it(
    'is granted each product once',
    given(placed)
      .when({ type: 'GrantOrder', data: { lines: [1, 2].map((units) => ({ sku: 'A', granted: units })) } })
      .thenRefused('invalid'),
  );
  it('is granted once', given(placed, granted).when(grant('A', 6)).thenRefused('order-granted'));
  it('is cancelled with what it had asked for', given(placed).when(cancel).then(cancelled));
  it(
    'is cancelled with what was cut, so that the cut can be taken back too',
    given(placed, granted)
      .when(cancel)
      .then({
        type: 'OrderCancelled',
        data: { ...of, lines: [{ sku: 'A', requested: 12, granted: 6, cutBy: 'quota' }] },
      }),
  );
  it('is neither cancelled nor changed once it is delivered', () => {
    const { reason } = cancel.data as { reason: string };
    given(placed, granted)
      .when({ type: 'CancelOrder', data: { reason, delivered: true } })
      .thenRefused('order-delivered')();
    given(placed)
      .when({ type: 'ChangeOrderLine', data: { sku: 'A', to: 1, reason, delivered: true } })
      .thenRefused('order-delivered')();
  });
  it('is cancelled only once', given(placed, cancelled).when(cancel).thenNothing());
  it('cannot be granted before it is placed', given().when(grant('A', 1)).thenRefused('order-unknown'));
});

describe('an order of the past', () => {
  const held: HeldLine = {
    line: 1,
    sku: 'B',
    requested: 1,
    granted: 1,
    delivered: 1,
    unitPriceMinor: 12156,
    doubt: 'price is 12 times the usual 1013',
    proposal: { requested: 12, granted: 12, delivered: 12, unitPriceMinor: 1013 },
  };
  const lines = [{ sku: 'A', requested: 12, granted: 12, unitPriceMinor: 2261 }];
  const recordPast = (pastLines: typeof lines): PhoneOrderCommand => ({
    type: 'RecordPastOrder',
    data: { ...of, takenBy: 'import', lines: pastLines, held: [held] },
  });
  const recorded = phoneOrder.decide(recordPast(lines), phoneOrder.initial) as PhoneOrderEvent[];
  const release = (resolution: 'accepted' | 'repaired', line = 1): PhoneOrderCommand => ({
    type: 'ReleaseHeldLines',
    data: { resolution, lines: [{ line }], reason: 'checked with the depot' },
  });

  it('is placed, granted and held back where doubted', () =>
    expect(recorded.map(({ type }) => type)).toEqual(['OrderPlaced', 'OrderGranted', 'OrderLinesHeld']));
  it(
    'recorded again changes nothing',
    given(...recorded)
      .when(recordPast(lines))
      .thenNothing(),
  );
  it(
    'recorded again with other content is refused',
    given(...recorded)
      .when(recordPast([{ ...lines[0]!, requested: 13 }]))
      .thenRefused('order-differs'),
  );
  it(
    'repairs a held line as proposed',
    given(...recorded)
      .when(release('repaired'))
      .then({
        type: 'HeldLinesReleased',
        data: { ...of, resolution: 'repaired', lines: [{ line: 1, sku: 'B', ...held.proposal! }] },
      }),
  );
  it('releases a held line once', () => {
    const released = phoneOrder.decide(release('accepted'), replay(phoneOrder, recorded)) as PhoneOrderEvent[];
    given(...recorded, ...released)
      .when(release('repaired'))
      .thenRefused('held-line-unknown')();
  });
  const reject: PhoneOrderCommand = {
    type: 'RejectHeldLines',
    data: { lines: [{ line: 1 }], reason: 'never ordered' },
  };
  const rejected = { type: 'HeldLinesRejected', data: { ...of, lines: [{ line: 1, sku: 'B' }] } } as const;
  it(
    'rejects a held line, which counts in nothing then',
    given(...recorded)
      .when(reject)
      .then(rejected),
  );
  it(
    'releases no line that was rejected',
    given(...recorded, rejected)
      .when(release('accepted'))
      .thenRefused('held-line-unknown'),
  );
  it(
    'recorded again changes nothing of a line that was rejected',
    given(...recorded, rejected)
      .when(recordPast(lines))
      .thenNothing(),
  );
  it(
    'rejects no line without a reason',
    given(...recorded)
      .when({ ...reject, data: { ...reject.data, reason: ' ' } })
      .thenRefused('reason-missing'),
  );
  it(
    'releases no line twice in one',
    given(...recorded)
      .when({
        type: 'ReleaseHeldLines',
        data: { resolution: 'accepted', lines: [{ line: 1 }, { line: 1 }], reason: 'r' },
      })
      .thenRefused('invalid'),
  );
  it(
    'is repaired with no more granted than requested',
    given(...recorded)
      .when({
        type: 'ReleaseHeldLines',
        data: {
          resolution: 'repaired',
          lines: [{ line: 1, figures: { requested: 1, granted: 2, delivered: 2 } }],
          reason: 'checked',
        },
      })
      .thenRefused('invalid'),
  );
  it('holds nothing any more once it is cancelled', () => {
    const voided = phoneOrder.decide(cancel, replay(phoneOrder, recorded)) as PhoneOrderEvent[];
    given(...recorded, ...voided)
      .when(release('accepted'))
      .thenRefused('order-cancelled')();
  });
  it('recorded again after a release still changes nothing', () => {
    const released = phoneOrder.decide(release('repaired'), replay(phoneOrder, recorded)) as PhoneOrderEvent[];
    given(...recorded, ...released)
      .when(recordPast(lines))
      .thenNothing()();
  });
});

describe('whatever is done to an order', () => {
  const command = fc.oneof(
    fc.constant(place),
    fc.integer({ min: -1, max: 30 }).map((to) => change(to)),
    fc.integer({ min: -1, max: 30 }).map((units) => grant('A', units)),
    fc.constant(cancel),
  );
  it('never grants more than was requested, and stays cancelled', () =>
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        let state = phoneOrder.initial;
        for (const each of commands) {
          const wasCancelled = state.stage === 'cancelled';
          try {
            for (const event of phoneOrder.decide(each, state)) state = phoneOrder.evolve(state, event);
          } catch {
            continue;
          }
          if (state.stage === 'none') continue;
          for (const line of state.lines) expect(line.granted).toBeLessThanOrEqual(line.requested);
          if (wasCancelled) expect(state.stage).toBe('cancelled');
        }
      }),
    ));
});
