import { fitEts } from '../../../timeseries/models/ets/fit-ets.js';
import type { EnsembleMember } from './ensemble-member.js';
import { etsFrom } from './ets-member.js';

/** Automatic exponential smoothing of the logarithms, where all values are above 0. */
export const logEtsMember: EnsembleMember = {
  name: 'log-ets',
  prior: 1,
  fit: (y, season, weights) => {
    if (!y.every((value) => value > 0)) return undefined;
    const logs = y.map(Math.log);
    const fit = fitEts(logs, season, { additive: true, weights });
    return (
      fit && {
        forecast: (known, horizon) =>
          etsFrom(fit, logs.subarray(0, known), horizon, weights?.subarray(0, known)).map(Math.exp),
      }
    );
  },
};
