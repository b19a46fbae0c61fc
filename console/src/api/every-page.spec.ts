import { expect, it } from '@jest/globals';
import { everyPage, mostOfPage, wholeList } from './every-page.js';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

it.each([0, 1, mostOfPage, mostOfPage + 1, 2 * mostOfPage, 3456])(
  'a list of %d is read whole, in order',
  async (count) => {
    const all = numbers(count);
    let asked = 0;
    const read = ({ limit, offset }: { limit: number; offset: number }) => {
      asked++;
      return Promise.resolve({ items: all.slice(offset, offset + limit), total: count });
    };
    expect(await everyPage(read)).toEqual(all);
    expect(asked).toBe(Math.max(1, Math.ceil(count / mostOfPage)));
  },
);

it('ends where a list grew shorter while it was read', async () => {
  const read = ({ offset }: { offset: number }) =>
    Promise.resolve({ items: offset === 0 ? numbers(mostOfPage) : [], total: 5000 });
  expect(await everyPage(read)).toHaveLength(mostOfPage);
});

it('a whole list keeps what is said beside its items', async () => {
  const read = ({ offset }: { offset: number }) =>
    Promise.resolve({ on: '2026-11-30', items: offset === 0 ? ['a', 'b'] : ['c'], total: 3 });
  expect(await wholeList(read)).toEqual({ on: '2026-11-30', items: ['a', 'b', 'c'], total: 3 });
});
