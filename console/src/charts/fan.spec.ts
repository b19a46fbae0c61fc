import { describe, expect, it } from '@jest/globals';
import { fanWeeks } from './fan.js';

const nothing = { history: [], forecast: [], festivals: [] };
const empty = { known: null, mean: null, p10: null, p90: null, past: null, festivals: [] };

describe('the weeks of a fan chart', () => {
  it('are none where nothing is known or expected', () => expect(fanWeeks(nothing)).toEqual([]));

  it('have no gaps: a week of the history of which nothing is recorded is 0', () =>
    expect(
      fanWeeks({
        ...nothing,
        history: [
          { week: '2026-06-01', units: 7 },
          { week: '2026-06-15', units: 4 },
        ],
      }).map(({ week, known }) => [week, known]),
    ).toEqual([
      ['2026-06-01', 7],
      ['2026-06-08', 0],
      ['2026-06-15', 4],
    ]));

  it('know nothing after the history, and expect nothing before the forecast', () =>
    expect(
      fanWeeks({
        ...nothing,
        history: [{ week: '2026-06-01', units: 7 }],
        forecast: [{ week: '2026-06-15', mean: 5, p10: 1, p90: 9 }],
      }),
    ).toEqual([
      { ...empty, week: '2026-06-01', known: 7 },
      { ...empty, week: '2026-06-08' },
      { ...empty, week: '2026-06-15', mean: 5, p10: 1, p90: 9 },
    ]));

  it('show what was expected before beside what was then asked for', () =>
    expect(
      fanWeeks({
        ...nothing,
        history: [{ week: '2026-06-01', units: 7 }],
        past: { asOf: '2026-05-31', weeks: [{ week: '2026-06-01', mean: 6 }] },
      }),
    ).toEqual([{ ...empty, week: '2026-06-01', known: 7, past: 6 }]));

  it.each([
    ['2026-06-15', ['Dragon Boat']],
    ['2026-06-21', ['Dragon Boat']],
    ['2026-06-14', []],
    ['2026-06-22', []],
  ])('a festival on %s stands at its week', (day, festivals) =>
    expect(
      fanWeeks({
        ...nothing,
        history: [{ week: '2026-06-15', units: 1 }],
        festivals: [{ day, name: 'Dragon Boat' }],
      }),
    ).toEqual([{ ...empty, week: '2026-06-15', known: 1, festivals }]),
  );
});
