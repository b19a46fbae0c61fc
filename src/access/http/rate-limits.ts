const minute = 60_000;

/** Requests of one address in a time; more are answered 429. Failed sign-ins of one name are delayed much earlier. */
export const perAddress = {
  signIn: { default: { limit: 60, ttl: minute } },
  refresh: { default: { limit: 240, ttl: minute } },
} as const;

/** Of the other routes of sign-in. */
export const otherwise = [{ limit: 600, ttl: minute }];
