import { seasonalNaive } from '../../models/seasonal-naive.js';
import type { EnsembleMember } from './ensemble-member.js';

/** The last value: what a random walk would say. */
export const lastValueMember: EnsembleMember = {
  name: 'last-value',
  prior: 0.7,
  fit: (y) => ({ forecast: (known, horizon) => seasonalNaive(y.subarray(0, known), horizon, 1) }),
};
