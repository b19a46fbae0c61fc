import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { DeliveryCommand } from './delivery.commands.js';
import { delivery } from './delivery.decider.js';
import type { DeliveryEvent } from './delivery.events.js';

const of = { deliveryId: 'd-1', orderId: 'o-1', retailerId: '2190' };
const load = { ...of, dispatchedOn: '2021-07-06', driver: 'Wu', lines: [{ sku: 'A', quantity: 12 }] };
const dispatch: DeliveryCommand = { type: 'DispatchDelivery', data: load };
const dispatched: DeliveryEvent = { type: 'DeliveryDispatched', data: load };
const lines = [{ sku: 'A', delivered: 10, refused: 2, refusal: 'broken glass' }];
const completion = { ...of, deliveredOn: '2021-07-07', lines };
const completed: DeliveryEvent = { type: 'DeliveryCompleted', data: completion };
const complete = (change: Partial<typeof completion> = {}): DeliveryCommand => ({
  type: 'CompleteDelivery',
  data: { deliveryId: of.deliveryId, deliveredOn: completion.deliveredOn, lines, ...change },
});
const past = (change: Partial<typeof completion> = {}): DeliveryCommand => ({
  type: 'RecordPastDelivery',
  data: { ...completion, ...change },
});
const given = specify(delivery);

describe('a delivery', () => {
  it('leaves with what was loaded', given().when(dispatch).then(dispatched));
  it('leaves once', given(dispatched).when(dispatch).thenRefused('delivery-exists'));
  it('does not leave after it arrived', given(completed).when(dispatch).thenRefused('delivery-exists'));
  it(
    'does not leave empty',
    given()
      .when({ type: 'DispatchDelivery', data: { ...load, lines: [] } })
      .thenRefused('invalid'),
  );
  it(
    'loads each product once',
    given()
      .when({ type: 'DispatchDelivery', data: { ...load, lines: [...load.lines, ...load.lines] } })
      .thenRefused('invalid'),
  );
  it(
    'loads whole units',
    given()
      .when({ type: 'DispatchDelivery', data: { ...load, lines: [{ sku: 'A', quantity: 1.5 }] } })
      .thenRefused('invalid'),
  );
  it('says what arrived and what was refused', given(dispatched).when(complete()).then(completed));
  it(
    'may bring less than was loaded',
    given(dispatched)
      .when(complete({ lines: [{ ...lines[0]!, delivered: 0 }] }))
      .then({ type: 'DeliveryCompleted', data: { ...completion, lines: [{ ...lines[0]!, delivered: 0 }] } }),
  );
  it(
    'never brings more than was loaded',
    given(dispatched)
      .when(complete({ lines: [{ ...lines[0]!, delivered: 11 }] }))
      .thenRefused('delivery-mismatch'),
  );
  it(
    'brings no product that was not loaded',
    given(dispatched)
      .when(complete({ lines: [{ ...lines[0]!, sku: 'B' }] }))
      .thenRefused('delivery-mismatch'),
  );
  it(
    'stays with the order it was dispatched for',
    given(dispatched)
      .when(complete({ orderId: 'o-2' }))
      .thenRefused('delivery-mismatch'),
  );
  it(
    'does not arrive before it left',
    given(dispatched)
      .when(complete({ deliveredOn: '2021-07-05' }))
      .thenRefused('invalid'),
  );
  it('is completed without a dispatch where order and retailer are named', given().when(complete(of)).then(completed));
  it('needs its order named where no dispatch is known', given().when(complete()).thenRefused('invalid'));
  it('is completed once', given(dispatched, completed).when(complete()).thenRefused('delivery-completed'));
});

describe('the correction of a delivery', () => {
  const fix = (change: { sku?: string; delivered?: number; refused?: number; reason?: string }): DeliveryCommand => ({
    type: 'CorrectDelivery',
    data: { deliveryId: of.deliveryId, sku: 'A', delivered: 9, reason: 'counted again', ...change },
  });
  const fixed = (from: object, to: object, sku = 'A') =>
    ({ type: 'DeliveryCorrected', data: { ...of, deliveredOn: '2021-07-07', sku, from, to } }) as DeliveryEvent;
  const [before, after] = [
    { delivered: 10, refused: 2 },
    { delivered: 9, refused: 2 },
  ];
  it('says what it was and what it is', given(dispatched, completed).when(fix({})).then(fixed(before, after)));
  it('follows the one before', () => {
    const again = given(completed, fixed(before, after)).when(fix({ delivered: 8, refused: 0 }));
    again.then(fixed(after, { delivered: 8, refused: 0 }))();
  });
  it(
    'that corrects nothing is nothing',
    given(completed)
      .when(fix({ delivered: 10 }))
      .thenNothing(),
  );
  it('adds a product that was written down as another', () => {
    given(completed)
      .when(fix({ sku: 'B', delivered: 3 }))
      .then(fixed({ delivered: 0, refused: 0 }, { delivered: 3, refused: 0 }, 'B'))();
  });
  it('never brings more than was loaded', () => {
    given(dispatched, completed)
      .when(fix({ delivered: 11 }))
      .thenRefused('delivery-mismatch')();
    given(dispatched, completed)
      .when(fix({ sku: 'B', delivered: 1 }))
      .thenRefused('delivery-mismatch')();
  });
  it('is of a delivery that is completed', () => {
    given(dispatched).when(fix({})).thenRefused('delivery-not-completed')();
    given().when(fix({})).thenRefused('delivery-not-completed')();
  });
  it(
    'has a reason',
    given(completed)
      .when(fix({ reason: ' ' }))
      .thenRefused('reason-missing'),
  );
  it(
    'has whole units',
    given(completed)
      .when(fix({ delivered: -1 }))
      .thenRefused('invalid'),
  );
  it(
    'leaves a repeated file of the delivery without effect',
    given(completed, fixed(before, after)).when(past()).thenNothing(),
  );
});

describe('a delivery of the past', () => {
  it('is completed in one', given().when(past()).then(completed));
  it('recorded again changes nothing', given(completed).when(past()).thenNothing());
  it('recorded again in another order of lines changes nothing', () => {
    const two = [...lines, { sku: 'B', delivered: 3 }];
    given({ type: 'DeliveryCompleted', data: { ...completion, lines: two } })
      .when({ type: 'RecordPastDelivery', data: { ...completion, lines: two.toReversed() } })
      .thenNothing()();
  });
  it(
    'recorded again with other content is refused',
    given(completed)
      .when(past({ deliveredOn: '2021-07-08' }))
      .thenRefused('delivery-exists'),
  );
  it('of one still under way is refused', given(dispatched).when(past()).thenRefused('delivery-exists'));
  it(
    'may name a product on two lines, as the file does',
    given()
      .when(past({ lines: [...lines, ...lines] }))
      .then({ type: 'DeliveryCompleted', data: { ...completion, lines: [...lines, ...lines] } }),
  );
  it('names the line whose figure is wrong', () => {
    const wrong = past({ lines: [...lines, { ...lines[0]!, delivered: -1 }] });
    expect(() => delivery.decide(wrong, delivery.initial)).toThrow(/^lines\.1\.delivered: /);
  });
});

describe('whatever is done to a delivery', () => {
  const line = fc.record({
    sku: fc.constantFrom('A', 'B'),
    delivered: fc.integer({ min: -1, max: 15 }),
    refused: fc.integer({ min: 0, max: 5 }),
  });
  const command = fc.oneof(
    fc.constant(dispatch),
    fc
      .array(line, { maxLength: 3 })
      .map((imported): DeliveryCommand => ({ type: 'CompleteDelivery', data: { ...completion, lines: imported } })),
    fc
      .array(line, { maxLength: 3 })
      .map((imported): DeliveryCommand => ({ type: 'RecordPastDelivery', data: { ...completion, lines: imported } })),
  );
  it('arrives at most once, and never with more than was loaded', () =>
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        let state = delivery.initial;
        const happened: DeliveryEvent[] = [];
        for (const each of commands) {
          try {
            for (const event of delivery.decide(each, state)) {
              happened.push(event);
              state = delivery.evolve(state, event);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        }
        const arrivals = happened.filter((event) => event.type === 'DeliveryCompleted');
        expect(arrivals.length).toBeLessThanOrEqual(1);
        if (happened[0]?.type !== 'DeliveryDispatched') return;
        for (const { sku, delivered, refused = 0 } of arrivals.flatMap(({ data }) => data.lines))
          expect(delivered + refused).toBeLessThanOrEqual(sku === 'A' ? 12 : 0);
      }),
    ));
});
