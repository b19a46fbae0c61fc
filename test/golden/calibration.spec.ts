import { expect, it } from '@jest/globals';
import { calibration } from '../../src/timeseries/accuracy/calibration.js';
import { coverage } from '../../src/timeseries/accuracy/coverage.js';
import { intermittentLeaf } from '../../src/timeseries/models/intermittent-leaf.js';
import { demandOverPeriods, demandQuantile } from '../../src/timeseries/quantiles/demand-over-periods.js';
import { describeWithShared, sharedSeries } from '../support/shared.js';

const HORIZON = 13;
const joined = (parts: readonly Float64Array[]) => Float64Array.from(parts.flatMap((part) => [...part]));

/** What was known `back` weeks before the end of the training part, and the 13 weeks held back after it. */
function heldBack(file: string, back: number): { train: Float64Array; actual: Float64Array }[] {
  return [...sharedSeries(file).values()]
    .map(({ y }) => Float64Array.from(y))
    .map((y) => ({ train: y.slice(0, y.length - back), actual: y.slice(y.length - back, y.length - back + HORIZON) }))
    .filter(({ train }) => train.length >= 26 && train.some((units) => units > 0));
}

describeWithShared('quantiles of retailer × product, held back 13 weeks', 'data/iowa-eval/pair-train.csv.gz', () => {
  it('are calibrated by the week, ties counted as ties, and cover 80 ± 3 % of 13-week sums', () => {
    const pairs = heldBack('data/iowa-eval/pair-train.csv.gz', HORIZON);
    const forecasts = pairs.map(({ train }) => intermittentLeaf(train, HORIZON));
    const actual = joined(pairs.map((pair) => pair.actual));
    for (const [level, name] of [
      [10, 'p10'],
      [50, 'p50'],
      [90, 'p90'],
    ] as const) {
      const { below, atMost } = calibration(actual, joined(forecasts.map((forecast) => forecast[name])));
      expect(below).toBeLessThanOrEqual(level);
      expect(atMost).toBeGreaterThanOrEqual(level);
    }
    const sums = Float64Array.from(pairs, (pair) => pair.actual.reduce((total, units) => total + units, 0));
    const [low, high] = [0.1, 0.9].map((level) =>
      Float64Array.from(forecasts, ({ mean, orderSizes }) =>
        demandQuantile(demandOverPeriods(mean, orderSizes), level),
      ),
    );
    expect(Math.abs(coverage(sums, low!, high!) - 80)).toBeLessThanOrEqual(3);
  });
});
