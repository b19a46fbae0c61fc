import { describe, expect, it } from '@jest/globals';
import { endingParts, keyed } from './visit-commands.js';
import { countedOf, faultOf, minorOf, noEntries, withProduct } from './visit-entries.js';

const visit = { visitId: 'v 1', retailerId: 'r1', name: 'shop', day: '2026-11-30' };
const none = noEntries(visit.day, 'f1');

describe('a visit that is entered', () => {
  it('records its end alone where nothing was looked at', () => {
    expect(endingParts(visit, none, [{ followUpId: 'f0', visitId: 'v0' }])).toEqual([
      { kind: 'visit-end', path: '/api/visits/v%201/end', body: { endedOn: visit.day } },
    ]);
  });
  it('records counts, shelf, demand, what was said and settled, in order', () => {
    let entries = withProduct(none, 'A', { count: '0', need: '12' });
    entries = withProduct(entries, 'A', { shelf: 'no', price: '9.90' });
    entries = withProduct(entries, 'B', { price: '12.5' });
    const said = { feedback: ' more of B ', task: 'bring a shelf', outcomes: { f0: 'brought' }, summary: 'ok' };
    const parts = endingParts(visit, { ...entries, ...said }, [{ followUpId: 'f0', visitId: 'v0' }]);
    expect(parts.map(({ body }) => body)).toEqual([
      { countedOn: visit.day, counts: [{ sku: 'A', quantity: 0 }] },
      {
        observedOn: visit.day,
        products: [
          { sku: 'A', onShelf: false },
          { sku: 'B', onShelf: true, shelfPriceMinor: 1250 },
        ],
      },
      { declaredOn: visit.day, declarations: [{ sku: 'A', from: visit.day, to: '2026-12-27', quantity: 12 }] },
      {
        givenOn: visit.day,
        text: 'more of B',
        followUp: { followUpId: 'f1', task: 'bring a shelf', dueOn: '2026-12-07' },
      },
      { doneOn: visit.day, outcome: 'brought' },
      { endedOn: visit.day, summary: 'ok' },
    ]);
    expect(parts[4]?.path).toBe('/api/visits/v0/follow-ups/f0/done');
    expect(countedOf(entries)).toBe(1);
  });
  it('sends the same part again under the same key, and another one under a new key', () => {
    let made = 0;
    const newKey = () => `key ${++made}`;
    const first = keyed(endingParts(visit, withProduct(none, 'A', { count: '3' }), []), {}, newKey);
    const again = keyed(endingParts(visit, withProduct(none, 'A', { count: '4' }), []), first.sent, newKey);
    expect(first.parts.map(({ key }) => key)).toEqual(['key 1', 'key 2']);
    expect(again.parts.map(({ key }) => key)).toEqual(['key 3', 'key 2']);
  });
  it('finds a price that is none, and a promise that answers nothing', () => {
    expect(faultOf(withProduct(none, 'A', { price: 'ten' }))).toBe('price');
    expect(faultOf({ ...none, task: 'bring a shelf' })).toBe('task');
    expect(faultOf({ ...none, task: 'bring a shelf', feedback: 'no room' })).toBeUndefined();
  });
  it.each([
    ['', null],
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    ['１２．５', 1250],
    ['1.005', undefined],
    ['-1', undefined],
    ['a', undefined],
  ])('reads the price %j as %j', (text, minor) => expect(minorOf(text)).toBe(minor));
});
