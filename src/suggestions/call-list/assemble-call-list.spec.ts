import { describe, expect, it } from '@jest/globals';
import { callCalendar } from '../../calendar/call-calendar.js';
import type { CallResult, ListedRetailer } from '../../read-models/readers/call-list.reader.js';
import { assembleCallList, type CallListFacts } from './assemble-call-list.js';

/** A Tuesday. */
const on = '2026-11-24';
const retailer = (retailerId: string, orderDay: number | null = 2, more = {}): ListedRetailer => {
  const usual = { orderId: null, orderDay, orderCycle: 1, firstCall: null };
  return { retailerId, name: retailerId, area: 'n', class: 'A', route: null, ...usual, ...more };
};
const usual = { days: 20, from: '2026-06-02', last: '2026-11-17', first: '2025-01-07' };
const result = (retailerId: string, facts: Partial<CallResult>): CallResult => {
  const none = { missedBecause: null, callBackOn: null, callBackAt: null, endedWithoutOrder: null };
  return { retailerId, dueOn: on, ...none, ...facts };
};
const listOf = (ids: (string | ListedRetailer)[], facts: Partial<CallListFacts> = {}) => {
  const retailers = ids.map((each) => (typeof each === 'string' ? retailer(each) : each));
  const known = {
    since: '2026-05-26',
    calendar: callCalendar('none'),
    results: [],
    fruitless: [],
    declarations: new Map(),
    seenOut: new Map(),
  };
  const rhythms = new Map(retailers.map(({ retailerId }) => [retailerId, usual]));
  return assembleCallList(on, { retailers, rhythms, ...known, ...facts }, 'en');
};
const order = ({ items }: ReturnType<typeof listOf>) => items.map(({ retailerId, state }) => `${retailerId} ${state}`);

describe('a call list', () => {
  it('has who is due by the order day, and who agreed to be called back, from whatever day', () => {
    const results = [result('late', { dueOn: '2026-11-23', callBackOn: on, callBackAt: '10:00' })];
    const list = listOf(['due', retailer('other', 3), retailer('never', null), retailer('late', 1)], { results });
    expect(order(list)).toEqual(['due due', 'late call-back']);
    expect(list).toMatchObject({ on, due: 1, callBacks: 1, missed: 0, done: 0 });
  });
  it('has those whose call was moved to the day, and neither those of an off week nor of a dropped day', () => {
    const fortnightly = (retailerId: string, firstCall: string) =>
      retailer(retailerId, 2, { orderCycle: 2, firstCall });
    const retailers = [fortnightly('now', '2026-11-10'), fortnightly('off', '2026-11-17'), retailer('moved', 3)];
    expect(order(listOf(retailers))).toEqual(['now due']);
    const moved = { kind: 'moved', day: '2026-11-25', to: on } as const;
    const calendar = callCalendar('none', [{ kind: 'moved', day: on, to: '2026-11-23' }, moved]);
    expect(order(listOf(retailers, { calendar }))).toEqual(['moved due']);
    const dropped = callCalendar('none', [{ kind: 'dropped', day: on }]);
    const results = [result('off', { callBackOn: on, callBackAt: null })];
    expect(order(listOf(retailers, { calendar: dropped, results }))).toEqual(['off call-back']);
  });
  it('puts what is out before silence, the new, declarations and the rest', () => {
    const facts = {
      seenOut: new Map([
        ['e', { products: 1, countedOn: '2026-11-20' }],
        ['f', { products: 3, countedOn: '2026-11-20' }],
      ]),
      declarations: new Map([['b', { products: 2, until: '2026-12-01' }]]),
      rhythms: new Map([
        ...['a', 'b', 'e', 'f'].map((id) => [id, usual] as const),
        ['c', { ...usual, first: '2026-11-10', from: '2026-11-10', days: 2 }] as const,
        ['d', { ...usual, last: '2026-10-20' }] as const,
      ]),
    };
    const list = listOf(['a', 'b', 'c', 'd', 'e', 'f'], facts);
    expect(order(list).map((each) => each[0])).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
    expect(list.items.flatMap(({ priorities }) => priorities.map(({ text }) => text))).toEqual([
      '3 products were counted at 0, last on 2026-11-20, and nothing has come since.',
      '1 product was counted at 0, last on 2026-11-20, and nothing has come since.',
      'No order for 35 days; the last was on 2026-10-20.',
      'It is new: its first order was on 2026-11-10.',
      'It declared demand for 2 products, up to 2026-12-01.',
    ]);
  });
  it('says why a retailer is silent, as far as its calls say', () => {
    const gone = { ...usual, last: '2026-10-20' };
    const silent = (facts: Partial<CallListFacts>) =>
      listOf(['a'], { rhythms: new Map([['a', gone]]), ...facts }).items[0]?.priorities[0]?.en;
    expect(silent({})).toBe('No order for 35 days; the last was on 2026-10-20.');
    const call = { retailerId: 'a', dueOn: '2026-11-10', missedBecause: 'no answer', endedWithoutOrder: null };
    expect(silent({ fruitless: [call] })).toMatch(
      / It was not reached when it was called on 2026-11-10 \(no answer\)\.$/,
    );
    expect(silent({ fruitless: [{ ...call, dueOn: '2026-10-20' }] })).not.toMatch(/reached/);
    const closed = ['2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17'];
    const calendar = callCalendar(
      'none',
      closed.map((day) => ({ kind: 'dropped', day, cause: 'stocktaking' })),
    );
    expect(silent({ calendar })).toMatch(
      / Nobody called on 2026-10-27 \(stocktaking\), and it has not been called since/,
    );
  });
  it('is done with who ordered, wanted nothing or put the call off to another day; who was not reached is missed', () => {
    const results = [
      result('ended', { endedWithoutOrder: 'enough' }),
      result('missed', { missedBecause: 'no answer' }),
      result('moved', { callBackOn: '2026-11-25' }),
      result('again', { missedBecause: 'no answer', callBackOn: on, callBackAt: '15:00' }),
    ];
    const ordered = retailer('ordered', 2, { orderId: 'o-1' });
    const list = listOf(['again', 'ended', 'missed', 'moved', ordered], { results });
    expect(order(list)).toEqual(['again call-back', 'missed missed', 'ended done', 'moved done', 'ordered done']);
    expect(list.items.at(-1)).toMatchObject({ orderId: 'o-1' });
    expect(list.items[0]?.priorities).toMatchObject([{ kind: 'call-back', zh: '约定 15:00 回拨。' }]);
  });
});
