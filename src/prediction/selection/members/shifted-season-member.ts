import { seasonalNaive } from '../../../timeseries/models/seasonal-naive.js';
import type { EnsembleMember } from './ensemble-member.js';

/** Periods whose change since last season shifts the repeated season. */
const COMPARED = 4;

/** The last season once more, shifted by how much the latest periods differ from those a season before. */
export const shiftedSeasonMember: EnsembleMember = {
  name: 'shifted-season',
  prior: 1,
  fit: (y, season, weights) => {
    if (season < 2 || y.length < season + COMPARED) return undefined;
    return {
      forecast: (known, horizon) => {
        const count = Math.min(COMPARED, known - season);
        let shift = 0;
        let totalWeight = 0;
        for (let back = 1; back <= count; back++) {
          const [now, then] = [known - back, known - back - season];
          const weight = weights === undefined ? 1 : weights[now]! * weights[then]!;
          shift += weight * (y[now]! - y[then]!);
          totalWeight += weight;
        }
        if (totalWeight > 0) shift /= totalWeight;
        const repeated = seasonalNaive(y.subarray(0, known), horizon, season, weights?.subarray(0, known));
        return repeated.map((value) => value + shift);
      },
    };
  },
};
