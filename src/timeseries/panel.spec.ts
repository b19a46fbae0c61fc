import { describe, expect, it } from '@jest/globals';
import { panelOf, seriesOf } from './panel.js';

describe('a panel', () => {
  it('keeps every series in its own stretch of one buffer', () => {
    const panel = panelOf([
      ['a', [1, 2]],
      ['b', []],
      ['c', [3]],
    ]);
    expect([...panel.offsets]).toEqual([0, 2, 2, 3]);
    expect([...seriesOf(panel, 0)]).toEqual([1, 2]);
    expect(seriesOf(panel, 1)).toHaveLength(0);
    expect([...seriesOf(panel, 2)]).toEqual([3]);
  });
});
