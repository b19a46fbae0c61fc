/** Longest season, in periods, that repeats so often that half a year of them is a better guide than the last few. */
const LONGEST = 10;

/** Whether a season is one of few periods, such as a week of days. */
export function isShortSeason(season: number): boolean {
  return season > 1 && season <= LONGEST;
}
