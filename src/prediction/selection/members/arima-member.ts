import { weightedSeries } from '../../../timeseries/weighted-series.js';
import { deseasonalised, reseasonalise } from '../../../timeseries/decomposition/deseasonalised.js';
import { fitIntegratedArma, forecastIntegratedArma } from '../../../timeseries/models/arma/integrated-arma.js';
import type { EnsembleMember } from './ensemble-member.js';

const LEAST = 12;
/** Share of the largest value below which logarithms are not followed. */
const SMALLEST = 1e-6;

/** Integrated autoregressive moving average of the series without season, in logarithms where all values are above 0. */
export const arimaMember: EnsembleMember = {
  name: 'arima',
  prior: 1,
  fit: (y, season, weights) => {
    if (y.length < LEAST) return undefined;
    const logs = y.every((value) => value > 0);
    const floor = SMALLEST * Math.max(...y);
    const straight = (values: Float64Array) =>
      logs ? values.map((value) => Math.log(Math.max(floor, value))) : values;
    const whole = fitIntegratedArma(straight(deseasonalised(y, season, 2, weights).values), { weights });
    return {
      forecast: (known, horizon) => {
        const part = weightedSeries(y.subarray(0, known), weights?.subarray(0, known));
        const plain = deseasonalised(part.y, season, 2, part.weights);
        const fit = fitIntegratedArma(straight(plain.values), { known: whole, weights: part.weights });
        const forecast = forecastIntegratedArma(fit, horizon);
        return reseasonalise(logs ? forecast.map(Math.exp) : forecast, plain, known);
      },
    };
  },
};
