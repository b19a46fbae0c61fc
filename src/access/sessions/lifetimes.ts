const minute = 60_000;
const day = 24 * 60 * minute;

/** Milliseconds. */
export const lifetimes = {
  accessToken: 15 * minute,
  /** without being used; each use gives a new one */
  refreshToken: 14 * day,
  /** from sign-in to the next one, however often tokens are renewed */
  session: 30 * day,
} as const;
