import { medianForecast } from '../../timeseries/combination/median-forecast.js';
import { dynamicTheta } from '../../timeseries/models/dynamic-theta.js';
import type { LentSeason } from '../../timeseries/models/intermittent-leaf.js';
import { movingAverage } from '../../timeseries/models/moving-average.js';
import { ses } from '../../timeseries/models/ses.js';
import { temporalAggregation } from '../../timeseries/models/temporal-aggregation.js';

/** Lower bound of a season index that units are divided by. */
const leastIndex = 0.2;
/** Newest weeks of a long series that the models use: older ones make forecasts worse. */
const memory = 156;
const [quarter, halfYear] = [13, 26];

/**
 * Expected units of a series that sums many leaves: the median of a few models that err differently, on the series without its
 * lent season, which is put back afterwards.
 *
 * @param units  shape (n,), n ≥ 1: units per week, oldest first, ≥ 0
 * @returns shape (horizon,): ≥ 0
 */
export function forecastAggregate(units: Float64Array, { past, ahead }: LentSeason, horizon: number): Float64Array {
  const from = Math.max(0, units.length - memory);
  const y = units.slice(from);
  for (let t = 0; t < y.length; t++) y[t] = (y[t] ?? 0) / Math.max(leastIndex, past[from + t] ?? 1);
  const mean = medianForecast([
    movingAverage(y, horizon, quarter),
    dynamicTheta(y, horizon, 1),
    temporalAggregation(y, horizon),
    ses(y, horizon),
    movingAverage(y, horizon, halfYear),
  ]);
  for (let h = 0; h < horizon; h++) mean[h] = Math.max(0, (mean[h] ?? 0) * (ahead[h] ?? 1));
  return mean;
}
