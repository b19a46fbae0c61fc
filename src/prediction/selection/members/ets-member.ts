import { etsAt } from '../../../timeseries/models/ets/ets-at.js';
import { forecastEts, type EtsFit } from '../../../timeseries/models/ets/ets-fit.js';
import { fitEts } from '../../../timeseries/models/ets/fit-ets.js';
import type { EnsembleMember } from './ensemble-member.js';

/** The forecast of a fitted model from an earlier origin, or of another series, with the same numbers. */
export function etsFrom(fit: EtsFit, y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  const numbers = { ...fit, level: fit.initialLevel, trend: fit.initialTrend };
  return forecastEts(etsAt(y, fit.form, numbers, fit.initialSeasonal, 1, weights), horizon);
}

/** Automatic exponential smoothing. */
export const etsMember: EnsembleMember = {
  name: 'ets',
  prior: 1,
  fit: (y, season, weights) => {
    const fit = fitEts(y, season, { weights });
    return (
      fit && {
        forecast: (known, horizon) => etsFrom(fit, y.subarray(0, known), horizon, weights?.subarray(0, known)),
      }
    );
  },
};
