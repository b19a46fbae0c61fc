import { expect, it } from '@jest/globals';
import { calendarVersion } from './calendar-version.js';

it('the calendar names its revision and the version of every table it rests on', () =>
  expect(calendarVersion()).toMatch(
    /^calendar \d+, chinese-days \d+\.\d+\.\d+, date-holidays \d+\.\d+\.\d+, lunar-typescript \d+\.\d+\.\d+$/,
  ));
