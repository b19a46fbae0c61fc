import type { EnsembleMember } from './ensemble-member.js';

/** Periods whose change since last season shifts the repeated season. */
const COMPARED = 4;

/** The last season once more, shifted by how much the latest periods differ from those a season before. */
export const shiftedSeasonMember: EnsembleMember = {
  name: 'shifted-season',
  prior: 1,
  fit: (y, season) => {
    if (season < 2 || y.length < season + COMPARED) return undefined;
    return {
      forecast: (known, horizon) => {
        const count = Math.min(COMPARED, known - season);
        let shift = 0;
        for (let back = 1; back <= count; back++) shift += (y[known - back]! - y[known - back - season]!) / count;
        return Float64Array.from({ length: horizon }, (_, h) => y[known - season + (h % season)]! + shift);
      },
    };
  },
};
