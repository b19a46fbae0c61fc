let last: Promise<unknown> = Promise.resolve();

/**
 * Of all windows one at a time does this. Browsers have locks only where the page came over HTTPS or from this machine; elsewhere windows
 * may meet, and the key of each command sees to it that it is recorded once.
 */
export function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  if ('locks' in navigator) return navigator.locks.request('almanac-outbox', work);
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
