import { NO_STREAM } from '@kurrent/kurrentdb-client';

/**
 * The server counts revisions from 0, the port from 1: revision n of the port is n − 1 there.
 * @param revision of an event, ≥ 1
 */
export function serverRevision(revision: number): bigint {
  return BigInt(revision) - 1n;
}

/** @returns revision of the event in the port, ≥ 1 */
export function revisionFrom(serverRevision: bigint): number {
  return Number(serverRevision) + 1;
}

/** What an append to a stream with so many events expects of the server. */
export function expectedState(revision: number): bigint | typeof NO_STREAM {
  return revision === 0 ? NO_STREAM : serverRevision(revision);
}
