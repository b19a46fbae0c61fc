import { deseasonalised, reseasonalise } from '../../decomposition/deseasonalised.js';
import { fitEts } from '../../models/ets/fit-ets.js';
import type { EnsembleMember } from './ensemble-member.js';
import { etsFrom } from './ets-member.js';

const FORM = { error: 'A', trend: 'Ad', season: 'N' } as const;

/** Damped trend on the series without its season. */
export const dampedMember: EnsembleMember = {
  name: 'damped',
  prior: 1,
  fit: (y, season) => {
    const fit = fitEts(deseasonalised(y, season).values, 1, { form: FORM });
    return (
      fit && {
        forecast: (known, horizon) => {
          const plain = deseasonalised(y.subarray(0, known), season);
          return reseasonalise(etsFrom(fit, plain.values, horizon), plain, known);
        },
      }
    );
  },
};
