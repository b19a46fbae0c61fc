import { describe, expect, it } from '@jest/globals';
import { eventSentence } from './event-sentence.js';

describe('the sentence of an event', () => {
  it('gives the figures of an order line that was changed', () =>
    expect(eventSentence({ type: 'OrderLineChanged', data: { sku: 'A', from: 12, to: 18 } })).toBe(
      'Product A changed from 12 to 18 units.',
    ));
  it('says what a plan buys, and from which forecast', () => {
    const data = { planId: 'p-1', runId: 'f-1', from: '2021-08-02', weeks: 13, unitsToBuy: 420 };
    expect(eventSentence({ type: 'PlanDrawnUp', data })).toBe(
      'Plan p-1 for 13 weeks from 2021-08-02 was drawn up from forecast f-1: 420 units to buy.',
    );
  });
  it('counts one as one, and says nothing of what did not happen', () => {
    const of = { orderId: 'o-1', retailerId: '2190', orderedOn: '2021-07-05' };
    const say = (type: string, lines: object[]) => eventSentence({ type, data: { ...of, takenBy: 'lin', lines } });
    expect(say('OrderPlaced', [{ sku: 'A', requested: 1 }])).toBe('Order o-1 taken by lin: 1 unit in 1 line.');
    expect(say('OrderGranted', [{ sku: 'A', granted: 1 }])).toBe('Order o-1 was granted 1 unit.');
    expect(say('OrderGranted', [{ sku: 'A', granted: 0, cutBy: 'quota' }])).toBe(
      'Order o-1 was granted 0 units; 1 line was cut.',
    );
  });
  it('is its type where none was written', () =>
    expect(eventSentence({ type: 'MoonRose', data: {} })).toBe('MoonRose'));
});
