import { expect, it } from '@jest/globals';
import { assemblePromises } from './assemble-promises.js';

const promise = (id: string, person: string, dueOn: string | null) => {
  return { kind: 'follow-up' as const, id, person, retailerId: 'r', name: 'R', madeOn: '2026-11-01', dueOn, text: 't' };
};

it('promises are listed by person and due day, with what is overdue and how long closing took', () => {
  const open = [promise('a', 'mei', '2026-11-20'), promise('b', 'mei', '2026-11-20'), promise('c', 'mei', null)];
  const closed = [{ kind: 'complaint' as const, person: 'wu', closed: 3, days: 10, late: 1 }];
  const [mei, wu, ...others] = assemblePromises('2026-11-24', open, closed);
  expect(others).toEqual([]);
  expect(mei).toMatchObject({ person: 'mei', open: 3, overdue: 2, closed: [] });
  expect(mei?.due.map(({ dueOn, daysLate, items }) => [dueOn, daysLate, items.length])).toEqual([
    ['2026-11-20', 4, 2],
    [null, 0, 1],
  ]);
  expect(wu).toEqual({
    ...{ person: 'wu', open: 0, overdue: 0, due: [] },
    closed: [{ kind: 'complaint', closed: 3, late: 1, meanDaysToClose: 3.3 }],
  });
});
