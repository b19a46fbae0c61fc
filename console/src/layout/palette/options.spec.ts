import { expect, it } from '@jest/globals';
import { asksForPalette, moved, pagesNamed } from './options.js';

const page = (label: string) => ({ key: label, kind: 'Page', label, to: `/${label}` });

it('finds pages by a part of their name', () => {
  const pages = [page('Order entry'), page('History')];
  expect(pagesNamed(pages, ' HIST').map(({ label }) => label)).toEqual(['History']);
  expect(pagesNamed(pages, '')).toEqual(pages);
  expect(pagesNamed(pages, 'x')).toEqual([]);
});

it.each([
  [0, 3, 'ArrowDown', 1],
  [2, 3, 'ArrowDown', 0],
  [0, 3, 'ArrowUp', 2],
  [0, 0, 'ArrowDown', undefined],
  [1, 3, 'a', undefined],
])('from option %i of %i by %s to %j', (at, count, key, expected) => expect(moved(at, count, key)).toBe(expected));

it('is asked for by Ctrl-K or ⌘K alone', () => {
  const none = { key: 'k', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(asksForPalette({ ...none, ctrlKey: true })).toBe(true);
  expect(asksForPalette({ ...none, key: 'K', metaKey: true })).toBe(true);
  for (const other of [none, { ...none, ctrlKey: true, shiftKey: true }, { ...none, key: 'j', ctrlKey: true }])
    expect(asksForPalette(other)).toBe(false);
});
