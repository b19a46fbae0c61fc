import { waitFor } from './wait-for.js';
import type { Lease } from './lease.js';

/** On SQLite no lease is needed: the write lock of the file lets one transaction at a time project. */
export const unsharedLease: Lease = {
  isShared: false,
  isHeld: true,
  take: async () => true,
  news: (milliseconds, signal) => waitFor(milliseconds, signal),
  close: async () => undefined,
};
