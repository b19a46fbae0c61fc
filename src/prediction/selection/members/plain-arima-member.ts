import { isSeasonal } from '../../../timeseries/decomposition/seasonality-test.js';
import { arimaMember } from './arima-member.js';
import type { EnsembleMember } from './ensemble-member.js';

/** {@link arimaMember} without the season that a test finds: in noisy series it errs less. */
export const plainArimaMember: EnsembleMember = {
  name: 'plain-arima',
  prior: 1,
  fit: (y, season, weights) => (isSeasonal(y, season, 2, weights) ? arimaMember.fit(y, 1, weights) : undefined),
};
