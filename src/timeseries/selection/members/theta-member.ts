import { fitDynamicTheta, forecastDynamicTheta } from '../../models/dynamic-theta.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Dynamic optimised Theta; at earlier origins only what follows from α is found anew. */
export const thetaMember: EnsembleMember = {
  name: 'dynamic-theta',
  prior: 1,
  fit: (y, season) => {
    const { alpha } = fitDynamicTheta(y, season);
    return {
      forecast: (known, horizon) => forecastDynamicTheta(fitDynamicTheta(y.subarray(0, known), season, alpha), horizon),
    };
  },
};
