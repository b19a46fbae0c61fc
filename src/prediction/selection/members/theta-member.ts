import { fitDynamicTheta, forecastDynamicTheta } from '../../../timeseries/models/dynamic-theta.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Dynamic optimised Theta; at earlier origins only what follows from α is found anew. */
export const thetaMember: EnsembleMember = {
  name: 'dynamic-theta',
  prior: 1,
  fit: (y, season, weights) => {
    const { alpha } = fitDynamicTheta(y, season, undefined, weights);
    return {
      forecast: (known, horizon) => {
        const part = weights?.subarray(0, known);
        return forecastDynamicTheta(fitDynamicTheta(y.subarray(0, known), season, alpha, part), horizon);
      },
    };
  },
};
