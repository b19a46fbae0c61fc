import { beginning, comparePositions, type Position } from '../kernel/position.js';
import type { EventStore, RecordedEvent } from './event-store.js';
import { eventsName, type EventsLocation } from './events-location.js';
import { isSeenEvent, type SeenEvent } from './seen-event.js';

/** The store, as far as a loss shows; undefined where there are no tables or no file of events. */
type ReadableStore = Pick<EventStore, 'readAt' | 'head'> | undefined;

/** What is missing, and what there is instead. */
export interface Loss {
  /** The newest event that was seen and is not there. */
  readonly seen: SeenEvent;
  /** Position of the newest event that there is. */
  readonly head: Position;
  readonly newest: RecordedEvent | undefined;
}

/** The store does not hold an event that something else has seen: it was removed, emptied, shortened or replaced. */
export class LostEvents extends Error {
  /** What was expected and what was found, without what to do about it. */
  readonly missing: string;

  constructor(where: EventsLocation, loss: Loss) {
    const missing = `${eventsName(where)}: ${whatIsMissing(where, loss)}`;
    super(`${missing} Nothing was changed. ${remedy(where)}`);
    this.name = 'LostEvents';
    this.missing = missing;
  }
}

/** @returns what is missing; undefined where the store holds every event that was seen */
export async function lossOf(store: ReadableStore, seen: readonly SeenEvent[]): Promise<Loss | undefined> {
  const newestFirst = seen.toSorted((a, b) => comparePositions(b.position, a.position));
  for (const each of newestFirst) {
    const [found] = (await store?.readAt([each.position])) ?? [];
    if (found && isSeenEvent(each, found)) continue;
    const head = (await store?.head()) ?? beginning;
    const [newest] = (await store?.readAt([head])) ?? [];
    return { seen: each, head, newest };
  }
  return undefined;
}

/** @throws {LostEvents} where the store does not hold an event that was seen */
export async function requireEvents(
  where: EventsLocation,
  store: ReadableStore,
  seen: readonly SeenEvent[],
): Promise<void> {
  const loss = await lossOf(store, seen);
  if (loss) throw new LostEvents(where, loss);
}

function whatIsMissing(where: EventsLocation, { seen, head, newest }: Loss): string {
  const expected = `expected the event at position ${seen.position}${at(seen.recordedAt)}, which was seen by ${seen.source}`;
  if (head >= seen.position)
    return `${expected}; found another there. These are other events, or a backup to which events were added.`;
  const found = newest ? `the newest event at position ${head}${at(newest.metadata.recordedAt)}` : 'no events';
  // Positions of KurrentDB are no numbers of events.
  const missing = where.kind === 'kurrentdb' ? 'Events are missing' : counted(Number(seen.position - head));
  return `${expected}; found ${found}. ${missing}.`;
}

function at(recordedAt: string): string {
  return recordedAt === '' ? '' : `, recorded at ${recordedAt}`;
}

function counted(missing: number): string {
  return missing === 1 ? 'At least 1 event is missing' : `At least ${missing} events are missing`;
}

function remedy(where: EventsLocation): string {
  const file = where.kind === 'sqlite' ? ' (with the file ending in -wal, if the backup has one)' : '';
  return (
    `Restore the events${file} from a backup that holds them. To go on without them: ` +
    '`almanac --accept-loss "REASON" rebuild` records the loss and makes the read models anew from the events that are left.'
  );
}
