import { expect, it } from '@jest/globals';
import { lastKnownWeek } from './complete-weeks.js';

it.each([
  ['orders of this week, which goes on', '2026-06-17', '2026-06-17', '2026-06-08'],
  ['an order for tomorrow, a Monday', '2026-06-14', '2026-06-15', '2026-06-01'],
  ['orders up to the end of last week', '2026-06-15', '2026-06-12', '2026-06-08'],
  ['orders that end weeks ago, within a week', '2026-06-17', '2026-05-13', '2026-05-04'],
  ['no orders', '2026-06-17', undefined, '2026-06-08'],
])('the last week that is known, with %s', (_, today, newest, week) => expect(lastKnownWeek(today, newest)).toBe(week));
