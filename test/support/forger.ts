import { chainStart, storeHash, streamHash } from '../../src/event-store/hash-chain.js';
import type { StoredEvent } from '../../src/event-store/stored-event.js';
import { positionOf } from '../../src/kernel/position.js';

/** How much of the hashes somebody puts right who changed an event: nothing, its own, those of its stream, all of them. */
export const rehashings = [
  'alone',
  'with its own hash',
  'with its stream rehashed',
  'with the store rehashed',
] as const;
export type Rehashing = (typeof rehashings)[number];

/** The event at a position changed, and as many hashes put right. */
export function changed(
  events: readonly StoredEvent[],
  at: number,
  change: (event: StoredEvent) => Partial<StoredEvent>,
  rehashing: Rehashing,
): StoredEvent[] {
  const result = events.map((event) => (Number(event.position) === at ? { ...event, ...change(event) } : event));
  if (rehashing === 'alone') return result;
  if (rehashing === 'with the store rehashed') return rehashed(result);
  const changedStream = result.find(({ position }) => Number(position) === at)?.stream;
  const isMine = ({ position, stream }: StoredEvent) =>
    rehashing === 'with its own hash' ? Number(position) === at : stream === changedStream && Number(position) >= at;
  const ends = new Map<string, string>();
  return result.map((event) => {
    const hash = isMine(event) ? streamHash(ends.get(event.stream) ?? chainStart, event) : event.hash;
    ends.set(event.stream, hash);
    return { ...event, hash };
  });
}

/** Every hash made anew, in order of position: nothing in the events themselves shows what was done to them. */
export function rehashed(events: readonly StoredEvent[]): StoredEvent[] {
  const ends = new Map<string, string>();
  let previous = chainStart;
  return events.map((event) => {
    const hash = streamHash(ends.get(event.stream) ?? chainStart, event);
    ends.set(event.stream, hash);
    previous = storeHash(previous, { ...event, hash });
    return { ...event, hash, storeHash: previous };
  });
}

/** Positions and revisions without gaps, in the order given; hashes stay as they were. */
export function renumbered(events: readonly StoredEvent[]): StoredEvent[] {
  const revisions = new Map<string, number>();
  return events.map((event, i) => {
    const revision = (revisions.get(event.stream) ?? 0) + 1;
    revisions.set(event.stream, revision);
    return { ...event, position: positionOf(i + 1), revision };
  });
}
