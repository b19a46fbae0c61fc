import { mase } from '../../src/timeseries/accuracy/mase.js';
import { smape } from '../../src/timeseries/accuracy/smape.js';
import { ces } from '../../src/timeseries/models/ces/ces.js';
import { dynamicTheta } from '../../src/timeseries/models/dynamic-theta.js';
import { ets } from '../../src/timeseries/models/ets/ets.js';
import { naive2 } from '../../src/timeseries/models/naive2.js';
import { medianForecast } from '../../src/timeseries/combination/median-forecast.js';
import { smoothEnsemble } from '../../src/prediction/selection/smooth-ensemble.js';
import { type Collection } from './monthly-collections.js';

type Forecaster = (y: Float64Array, horizon: number, season: number) => Float64Array;

/** The combination that is known to be hard to beat: Petropoulos & Svetunkov (2020) without its ARIMA. */
const medianOfThree: Forecaster = (y, horizon, season) =>
  medianForecast([ets(y, horizon, season), ces(y, horizon, season), dynamicTheta(y, horizon, season)]);

const methods: readonly (readonly [name: string, forecaster: Forecaster])[] = [
  ['default ensemble', (y, horizon, season) => smoothEnsemble(y, season, horizon).mean],
  ['median of the next three', medianOfThree],
  ['automatic exponential smoothing', ets],
  ['complex exponential smoothing', ces],
  ['dynamic optimised Theta', dynamicTheta],
];

/** Accuracy of the default ensemble and what it is measured against, relative to Naive2, as rows of a table. */
export function ensembleRows({ name, season, horizon, series }: Collection): string[][] {
  const held = series.map((y) => ({ past: y.slice(0, -horizon), actual: y.slice(-horizon) }));
  const measured = (forecaster: Forecaster) => {
    const errors = held.map(({ past, actual }) => {
      const forecast = forecaster(past, horizon, season);
      return { smape: smape(actual, forecast), mase: mase(past, actual, forecast, 1) };
    });
    const scaled = errors.filter((error) => !Number.isNaN(error.mase));
    return { smape: mean(errors.map((error) => error.smape)), mase: mean(scaled.map((error) => error.mase)) };
  };
  const benchmark = measured(naive2);
  return methods.map(([method, forecaster], i) => {
    const errors = measured(forecaster);
    const owa = (errors.smape / benchmark.smape + errors.mase / benchmark.mase) / 2;
    const data = i === 0 ? `${name} (${series.length})` : '';
    return [data, method, errors.smape.toFixed(2), errors.mase.toFixed(3), owa.toFixed(3)];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
