import { NoAnswer } from './deadline.js';

/** What the client reports for a call that may succeed when it is made again: types of its errors. */
const transientTypes = new Set(['unavailable', 'cancelled', 'not-leader', 'deadline-exceeded', 'timeout']);

/**
 * Whether the same call may succeed later. The client connects anew after such an error, but does not repeat the call. Reads
 * the type and not the class, because several module registries (Jest's, say) may hold the class.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  if (!(error instanceof Error)) return false;
  // Discovery of a cluster fails with a plain error.
  return transientTypes.has(errorType(error) ?? '') || error.message.startsWith('Failed to discover');
}

/** The type of an error of the client, such as `stream-not-found`; undefined for any other error. */
export function errorType(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  return typeof error.type === 'string' ? error.type : undefined;
}
