import { expect, it } from '@jest/globals';
import { ces } from '../../src/timeseries/models/ces/ces.js';
import { dynamicTheta } from '../../src/timeseries/models/dynamic-theta.js';
import { ets } from '../../src/timeseries/models/ets/ets.js';
import { medianForecast } from '../../src/timeseries/combination/median-forecast.js';
import { smoothEnsemble } from '../../src/prediction/selection/smooth-ensemble.js';
import { describeWithShared, sharedSeries } from '../support/shared.js';

const horizon = 13;

/** Mean absolute error relative to that of the last value, over the held-back end of a series. */
function relativeError(y: Float64Array, forecast: Float64Array): number {
  const known = y.length - horizon;
  let error = 0;
  let naive = 0;
  forecast.forEach((value, h) => {
    error += Math.abs(value - y[known + h]!);
    naive += Math.abs(y[known - 1]! - y[known + h]!);
  });
  return naive > 0 ? error / naive : 1;
}

const geometricMean = (values: number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(Math.max(0.01, value)), 0) / values.length);

describeWithShared(
  'the default ensemble on the training part of the M4 weekly series',
  'data/m4-weekly/train.csv.gz',
  () => {
    const every = 4;
    const series = [...sharedSeries('data/m4-weekly/train.csv.gz').values()]
      .filter((_, i) => i % every === 0)
      .map(({ y }) => Float64Array.from(y));

    it('forecasts the last quarter clearly better than the last value, and no worse than the median of three', () => {
      const known = series.map((y) => y.subarray(0, y.length - horizon));
      const ours = known.map((y, i) => relativeError(series[i]!, smoothEnsemble(y, 52, horizon).mean));
      const median = known.map((y, i) =>
        relativeError(
          series[i]!,
          medianForecast([ets(y, horizon, 52), ces(y, horizon, 52), dynamicTheta(y, horizon, 52)]),
        ),
      );
      expect(geometricMean(ours)).toBeLessThan(0.85);
      expect(geometricMean(ours)).toBeLessThanOrEqual(geometricMean(median));
    });
  },
);
