import { dynamicTheta } from '../../models/dynamic-theta.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Dynamic optimised Theta, cheap enough to be fitted anew at each origin. */
export const thetaMember: EnsembleMember = {
  name: 'dynamic-theta',
  prior: 1,
  fit: (y, season) => ({ forecast: (known, horizon) => dynamicTheta(y.subarray(0, known), horizon, season) }),
};
