import { seasonalNaive } from '../../../timeseries/models/seasonal-naive.js';
import type { EnsembleMember } from './ensemble-member.js';

/** The last value: the forecast of a random walk. */
export const lastValueMember: EnsembleMember = {
  name: 'last-value',
  prior: 0.7,
  fit: (y, _, weights) => ({
    forecast: (known, horizon) => seasonalNaive(y.subarray(0, known), horizon, 1, weights?.subarray(0, known)),
  }),
};
