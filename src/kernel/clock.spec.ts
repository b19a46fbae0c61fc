import { afterEach, describe, expect, it } from '@jest/globals';
import { businessDay, companyTimeZone } from './clock.js';

const { ALMANAC_TIME_ZONE: before } = process.env;

describe('the business day', () => {
  afterEach(() => {
    if (before === undefined) delete process.env['ALMANAC_TIME_ZONE'];
    else process.env['ALMANAC_TIME_ZONE'] = before;
  });

  it('is a new one in Shanghai while it is still the day before in Greenwich', () => {
    delete process.env['ALMANAC_TIME_ZONE'];
    expect(businessDay(new Date('2026-11-27T18:50:00Z'))).toBe('2026-11-28');
    expect(businessDay(new Date('2026-11-27T15:59:59Z'))).toBe('2026-11-27');
  });
  it('follows the time zone that the environment names', () => {
    process.env['ALMANAC_TIME_ZONE'] = 'America/Chicago';
    expect(businessDay(new Date('2026-11-28T05:30:00Z'))).toBe('2026-11-27');
    process.env['ALMANAC_TIME_ZONE'] = ' ';
    expect(companyTimeZone()).toBe('Asia/Shanghai');
  });
  it('is written with four digits of the year and two of month and day', () => {
    expect(businessDay(new Date('2026-01-02T12:00:00Z'), 'UTC')).toBe('2026-01-02');
  });
});
