import { describe, expect, it } from '@jest/globals';
import { eventSentence } from './event-sentence.js';

describe('the sentence of an event', () => {
  it('tells the figures of an order line that was changed', () =>
    expect(eventSentence({ type: 'OrderLineChanged', data: { sku: 'A', from: 12, to: 18 } })).toBe(
      'Product A changed from 12 to 18 units.',
    ));
  it('tells what a plan says to buy, and from which forecast', () => {
    const data = { planId: 'p-1', runId: 'f-1', from: '2021-08-02', weeks: 13, unitsToBuy: 420 };
    expect(eventSentence({ type: 'PlanDrawnUp', data })).toBe(
      'Plan p-1 for 13 weeks from 2021-08-02 was drawn up from forecast f-1: 420 units to buy.',
    );
  });
  it('is its type where nobody has written one', () =>
    expect(eventSentence({ type: 'MoonRose', data: {} })).toBe('MoonRose'));
});
