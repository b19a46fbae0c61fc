import { describe, expect, it } from '@jest/globals';
import type { DemandHistory } from '../history/demand-history.js';
import { seasonalSinceCounts } from './seasonal-since-counts.js';
import type { LentSeasons } from './lent-seasons.js';
import { noSeasonality } from '../../timeseries/seasonality/seasonality.js';
import { plainCalendar } from '../../timeseries/seasonality/season-calendar.js';

const weeks = 52;
const calendar = plainCalendar(weeks, weeks);
const flat = noSeasonality(calendar);
/** The second half of the year sells twice as much as the first. */
const index = Float64Array.from({ length: weeks }, (_, week) => (week < 26 ? 2 / 3 : 4 / 3));
const seasons: Pick<LentSeasons, 'calendar' | 'families' | 'power'> = {
  ...{ calendar, families: [{ ...flat, indices: [index] }], power: 1 },
};
const history = {
  ...{ areaSkuOf: Uint32Array.of(0), skuOfAreaSku: Uint32Array.of(0), familyOf: Uint32Array.of(0) },
  sold: {
    ...{ starts: Uint32Array.of(0, 4), expectedFrom: Uint32Array.of(2), weeks: Uint16Array.of(23, 24, 28, 29) },
    ...{ units: Float64Array.of(10, 10, 10, 10), weights: Float64Array.of(1, 1, 0.5, 0.5) },
  },
};

describe('the weeks since a last count', () => {
  it('are expected in the season they lie in', () => {
    const { sold } = seasonalSinceCounts(history as unknown as DemandHistory, seasons as LentSeasons);
    expect([...sold!.units].map((units) => Math.round(units))).toEqual([10, 10, 20, 20]);
    expect([...history.sold.units]).toEqual([10, 10, 10, 10]);
  });
  it('are left alone where nothing was counted', () => {
    const without = { ...history, sold: undefined } as unknown as DemandHistory;
    expect(seasonalSinceCounts(without, seasons as LentSeasons)).toBe(without);
  });
});
