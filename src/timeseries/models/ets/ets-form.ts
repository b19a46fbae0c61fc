/** Form of an exponential smoothing model: how error, trend and season enter. */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A' | 'Ad';
  readonly season: 'N' | 'A' | 'M';
}

/**
 * The name of a form in the literature, e.g. `ETS(M,Ad,M)`.
 *
 * @param form  error, trend and season
 * @returns the name
 * @example etsName({ error: 'M', trend: 'Ad', season: 'M' }) // → 'ETS(M,Ad,M)'
 */
export const etsName = ({ error, trend, season }: EtsForm): string => `ETS(${error},${trend},${season})`;

/** Estimated numbers of a form, as AICc counts them: smoothing, initial states and the variance. */
export function etsParameters({ trend, season }: EtsForm, periods: number): number {
  return 3 + (trend === 'N' ? 0 : trend === 'A' ? 2 : 3) + (season === 'N' ? 0 : periods);
}

/** Longest season whose initial states are fitted, one parameter each; longer ones belong to a decomposition. */
export const LONGEST_SEASON = 24;

const TRENDS = ['N', 'A', 'Ad'] as const;

/**
 * The forms with finite forecast variance that a series admits (R's default): no multiplicative trend, no additive
 * error with multiplicative season, nothing multiplicative unless all values are above 0, no season unless two are seen.
 * Simpler forms come first.
 */
export function admissibleForms(length: number, season: number, positive: boolean): EtsForm[] {
  const seasonal = season > 1 && season <= LONGEST_SEASON && length >= 2 * season + 1;
  const seasons = seasonal ? (positive ? (['N', 'A', 'M'] as const) : (['N', 'A'] as const)) : (['N'] as const);
  const forms: EtsForm[] = [];
  for (const kind of seasons)
    for (const trend of TRENDS)
      for (const error of positive ? (['A', 'M'] as const) : (['A'] as const)) {
        const form = { error, trend, season: kind };
        if (error === 'A' && kind === 'M') continue;
        if (length > etsParameters(form, season) + 2) forms.push(form);
      }
  return forms;
}
