import {
  BACKWARDS,
  END,
  excludeSystemEvents,
  FORWARDS,
  type KurrentDBClient,
  type Position as ServerPosition,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { beginning, type Position } from '../../kernel/position.js';
import type { StoredEvent } from '../stored-event.js';
import { withDeadline } from './deadline.js';
import { serverPosition } from './positions.js';
import { revisionFrom, serverRevision } from './revisions.js';
import { storedEvent } from './server-event.js';
import { errorType } from './transient-errors.js';

/** Events per call. A read that is left early is not cancelled, so none asks for more than it takes. */
const pageSize = 1_000;
/** Events that others wrote last are skipped to find the newest of ours. */
const headPageSize = 32;

/** Reads pages of events, each within a deadline. Only the leader is asked: a follower may not have the newest event yet. */
export class ServerReader {
  constructor(
    private readonly client: KurrentDBClient,
    private readonly deadlineMs: number,
  ) {}

  /** Events of a stream from a revision (≥ 1) on, at most `limit`; [] where there is no such stream. */
  async stream(stream: string, from: number, limit: number): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for (let next = from; events.length < limit;) {
      const maxCount = Math.min(pageSize, limit - events.length);
      const page = await this.streamPage(stream, { fromRevision: serverRevision(next), maxCount, direction: FORWARDS });
      events.push(...ours(page));
      const last = page.at(-1);
      if (!last || page.length < maxCount) break;
      next = revisionFrom(last.revision) + 1;
    }
    return events;
  }

  async streamRevision(stream: string): Promise<number> {
    const [last] = await this.streamPage(stream, { fromRevision: END, maxCount: 1, direction: BACKWARDS });
    return last ? revisionFrom(last.revision) : 0;
  }

  /** At most `limit` events of all streams after a position, in order. */
  async after(position: Position, limit: number): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    let from = serverPosition(position);
    for (;;) {
      // The event at which a read starts is included, and is not wanted.
      const maxCount = Math.min(pageSize, limit - events.length) + 1;
      const page = await this.allPage({ fromPosition: from, maxCount, direction: FORWARDS });
      events.push(...ours(page.filter((event) => !isAt(event, from))));
      const last = page.at(-1)?.position;
      if (events.length >= limit || !last || page.length < maxCount) return events.slice(0, limit);
      from = last;
    }
  }

  /** The event at a position, where one stands there. */
  async at(position: Position): Promise<StoredEvent | undefined> {
    if (position === beginning) return undefined;
    const page = await this.allPage({ fromPosition: serverPosition(position), maxCount: 1, direction: FORWARDS });
    return ours(page).find((event) => event.position === position);
  }

  async head(): Promise<Position> {
    let from: ServerPosition | typeof END = END;
    for (;;) {
      const page = await this.allPage({ fromPosition: from, maxCount: headPageSize, direction: BACKWARDS });
      const newest = ours(page)[0];
      const last = page.at(-1)?.position;
      if (newest) return newest.position;
      if (!last || page.length < headPageSize) return beginning;
      from = last;
    }
  }

  private streamPage(stream: string, options: ReadStreamOptions): Promise<RecordedEvent[]> {
    const read = eventsOf(this.client.readStream(stream, { ...options, requiresLeader: true }));
    const found = read.catch((error: unknown) => {
      if (errorType(error) === 'stream-not-found') return [];
      throw error;
    });
    return withDeadline(`read of stream ${stream}`, this.deadlineMs, found);
  }

  private allPage(options: ReadAllOptions): Promise<RecordedEvent[]> {
    const read = this.client.readAll({ ...options, filter: excludeSystemEvents(), requiresLeader: true });
    return withDeadline('read of all events', this.deadlineMs, eventsOf(read));
  }
}

async function eventsOf(read: AsyncIterable<Pick<ResolvedEvent, 'event'>>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const { event } of read) if (event) events.push(event);
  return events;
}

function ours(events: readonly RecordedEvent[]): StoredEvent[] {
  return events.map(storedEvent).filter((event) => event !== undefined);
}

function isAt({ position }: RecordedEvent, from: ReturnType<typeof serverPosition>): boolean {
  return typeof from === 'object' && position?.commit === from.commit && position.prepare === from.prepare;
}
