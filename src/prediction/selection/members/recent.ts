import type { EnsembleMember } from './ensemble-member.js';

/** The same member, looking only at the last `window` values. */
export function recent(member: EnsembleMember, window: number): EnsembleMember {
  return {
    ...member,
    fit: (y, season, weights) => {
      const skipped = Math.max(0, y.length - window);
      const fit = member.fit(y.subarray(skipped), season, weights?.subarray(skipped));
      return fit && { forecast: (known, horizon) => fit.forecast(known - skipped, horizon) };
    },
  };
}
