import { stl } from '../../../timeseries/decomposition/stl.js';
import { fitEts } from '../../../timeseries/models/ets/fit-ets.js';
import type { EnsembleMember } from './ensemble-member.js';
import { etsFrom } from './ets-member.js';

/** Exponential smoothing of what STL leaves without season, plus the last round of the season. */
export const stlMember: EnsembleMember = {
  name: 'stl-ets',
  prior: 1,
  fit: (y, season, weights) => {
    if (season < 2 || y.length < 2 * season + 1) return undefined;
    const whole = split(y, season, weights);
    const fit = fitEts(whole.rest, 1, { weights });
    if (fit === undefined) return undefined;
    return {
      forecast: (known, horizon) => {
        const part = weights?.subarray(0, known);
        if (known < 2 * season + 1) return etsFrom(fit, y.subarray(0, known), horizon, part);
        const { rest, seasonal } = known === y.length ? whole : split(y.subarray(0, known), season, part);
        return etsFrom(fit, rest, horizon, part).map((value, h) => value + seasonal[known - season + (h % season)]!);
      },
    };
  },
};

function split(
  y: Float64Array,
  season: number,
  weights?: Float64Array,
): { rest: Float64Array; seasonal: Float64Array } {
  const seasonal = stl(y, season, { weights }).seasonal[0]!;
  return { rest: y.map((value, t) => value - seasonal[t]!), seasonal };
}
