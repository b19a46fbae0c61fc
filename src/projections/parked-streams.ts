import type { RecordedEvent } from '../event-store/event-store.js';
import { ParkedEvent } from '../read-models/entities/parked-event.entity.js';
import type { Writer } from '../read-models/writer/writer.js';

const follows = 'An earlier event of its stream could not be applied.';

/**
 * What each projection goes on without, within one transaction: an event that it could not apply, and what follows it in its stream, which would
 * be applied to rows that lack it.
 */
export class ParkedStreams {
  private readonly streams = new Set<string>();
  private readonly parked: ParkedEvent[] = [];

  private constructor(known: readonly ParkedEvent[]) {
    for (const { projection, stream } of known) this.streams.add(keyOf(projection, stream));
  }

  static async readBy(writer: Writer): Promise<ParkedStreams> {
    return new ParkedStreams(await writer.find(ParkedEvent, {}));
  }

  /** The events that a projection can apply; those of a parked stream are parked, too. */
  passing<Event extends RecordedEvent>(projection: string, events: readonly Event[]): readonly Event[] {
    if (this.streams.size === 0) return events;
    return events.filter((event) => {
      const isParked = this.streams.has(keyOf(projection, event.stream));
      if (isParked) this.add(projection, event, follows);
      return !isParked;
    });
  }

  park(projection: string, event: RecordedEvent, error: unknown): void {
    this.streams.add(keyOf(projection, event.stream));
    this.add(projection, event, error instanceof Error ? error.message : String(error));
  }

  /** Writes what was parked since it was read. */
  async save(writer: Writer): Promise<void> {
    await writer.upsert(ParkedEvent, this.parked.splice(0));
  }

  private add(projection: string, { position, stream, type, metadata }: RecordedEvent, error: string): void {
    this.parked.push({ projection, position, stream, eventType: type, eventId: metadata.eventId, error });
  }
}

function keyOf(projection: string, stream: string): string {
  return `${projection} ${stream}`;
}
