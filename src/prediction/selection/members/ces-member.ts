import { cesAt } from '../../../timeseries/models/ces/ces-at.js';
import { forecastCes } from '../../../timeseries/models/ces/ces-form.js';
import { fitCes } from '../../../timeseries/models/ces/fit-ces.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Complex exponential smoothing. */
export const cesMember: EnsembleMember = {
  name: 'ces',
  prior: 1,
  fit: (y, season, weights) => {
    const fit = fitCes(y, season, { weights });
    if (fit === undefined) return undefined;
    const x = Float64Array.of(fit.alpha0, fit.alpha1, fit.beta0, fit.beta1);
    return {
      forecast: (known, horizon) => {
        const form = fit.form === 'none' || known > 2 * season ? fit.form : 'none';
        return forecastCes(cesAt(y.subarray(0, known), season, form, x, weights?.subarray(0, known)), horizon);
      },
    };
  },
};
