import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { Position } from '../../kernel/position.js';
import type { HistorySearchReader } from '../../read-models/readers/history-search.reader.js';
import { keyOf, streamOf, type Entity } from '../entity.js';
import type { HistoryQuery } from './history-query.js';

/** Events read from the store at once while all that are found are wanted. */
const eventsPerRead = 500;

/** Finds events of the whole history by what they concern, who recorded them, their type, their texts and their times. */
export class HistorySearch {
  constructor(
    private readonly store: Pick<EventStore, 'read' | 'readAt'>,
    private readonly reader: HistorySearchReader,
  ) {}

  /** At most `limit` events before a position (all where absent), newest first. */
  async page(query: HistoryQuery, before: Position | undefined, limit: number): Promise<RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    for await (const events of this.newest(query, before, limit)) {
      found.push(...events);
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /**
   * All events before a position (all where absent), newest first, read as they are asked for.
   * @param atOnce  how many are read from the store at once
   */
  async *newest(query: HistoryQuery, before?: Position, atOnce = eventsPerRead): AsyncGenerator<RecordedEvent[]> {
    const { types, withoutTypes, words, occurred, recorded } = query;
    const entities = await Promise.all(
      query.entities.map(async (entity) => ({ key: keyOf(entity), own: await this.ownPositions(entity) })),
    );
    const criteria = { entities, types, withoutTypes, words, occurred, recorded: recorded.around };
    for await (const positions of this.reader.newest(criteria, before))
      for (let i = 0; i < positions.length; i += atOnce) {
        const events = await this.store.readAt(positions.slice(i, i + atOnce));
        const within = events.filter(({ metadata }) => recorded.includes(metadata.recordedAt));
        if (within.length > 0) yield within;
      }
  }

  private async ownPositions(entity: Entity): Promise<Position[]> {
    return entity.kind === 'actor' ? [] : (await this.store.read(streamOf(entity))).map(({ position }) => position);
  }
}
