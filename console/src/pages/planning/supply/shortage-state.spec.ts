import { describe, expect, it } from '@jest/globals';
import { proposedEnd, shortageState } from './shortage-state.js';

const today = '2026-11-30';
const short = (fromDay: string, untilDay: string | null, ended = false) => ({ fromDay, untilDay, ended });

describe('a shortage', () => {
  it.each([
    [short('2026-12-01', null), 'coming'],
    [short('2026-11-30', null), 'running'],
    [short('2026-11-01', '2026-11-30'), 'running'],
    [short('2026-11-01', '2026-11-29'), 'late'],
    [short('2026-11-01', '2026-11-29', true), 'ended'],
    [short('2026-11-01', '2026-11-30', true), 'running'],
  ] as const)('%j is %s', (each, state) => expect(shortageState(each, today)).toBe(state));

  it.each([
    [short('2026-11-01', null), today],
    [short('2026-11-01', '2026-12-31'), today],
    [short('2026-11-01', '2026-11-20'), '2026-11-20'],
    [short('2026-12-05', null), '2026-12-05'],
  ])('%j is proposed to end on %s', (each, day) => expect(proposedEnd(each, today)).toBe(day));
});
