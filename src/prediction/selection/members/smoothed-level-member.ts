import { fitSes, ses } from '../../../timeseries/models/ses.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Simple exponential smoothing, without season. */
export const smoothedLevelMember: EnsembleMember = {
  name: 'ses',
  prior: 1,
  fit: (y, _, weights) => {
    const { alpha } = fitSes(y, undefined, weights);
    return {
      forecast: (known, horizon) => ses(y.subarray(0, known), horizon, alpha, weights?.subarray(0, known)),
    };
  },
};
