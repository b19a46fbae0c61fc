import { beginning } from '../../kernel/position.js';
import type { AppendRequest } from '../append-request.js';
import { type AppendResult, WrongExpectedRevision } from '../event-store.js';
import { chainStart, streamHash } from '../hash-chain.js';
import { firstResult } from '../repeated-append.js';
import type { StoredEvent } from '../stored-event.js';
import type { Connection } from './connection.js';
import { withDeadline } from './deadline.js';
import { retryTransient } from './retry-transient.js';
import { expectedState } from './revisions.js';
import { serverEvent } from './server-event.js';
import type { ServerReader } from './server-reader.js';
import { errorType } from './transient-errors.js';

/**
 * Appends to a stream one after the other, to different streams at the same time.
 *
 * The server compares ids only with the events at the expected revision, and never compares content. So each append reads its
 * stream first, sends the events with the exact revision and the same ids each time, and is answered by reading what stands
 * there then. O(events in the stream), with three calls to the server.
 */
export class StreamAppender {
  /** The last append of each stream that has one under way; never rejects. */
  private readonly last = new Map<string, Promise<void>>();

  constructor(
    private readonly connection: Connection,
    private readonly reader: ServerReader,
    private readonly deadlineMs: number,
    private readonly timeoutMs: number,
  ) {}

  append(request: AppendRequest): Promise<AppendResult> {
    const { stream } = request;
    const result = (this.last.get(stream) ?? Promise.resolve()).then(() => this.appendNext(request));
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(stream, settled);
    void settled.then(() => {
      if (this.last.get(stream) === settled) this.last.delete(stream);
    });
    return result;
  }

  /** Resolves when no append is under way. */
  async idle(): Promise<void> {
    while (this.last.size > 0) await Promise.all(this.last.values());
  }

  private appendNext(request: AppendRequest): Promise<AppendResult> {
    const { stream, events, expected } = request;
    const known: StoredEvent[] = [];
    return retryTransient(
      `KurrentDB (${this.connection.hosts}), append to stream ${stream}`,
      this.timeoutMs,
      async () => {
        known.push(...(await this.reader.stream(stream, (known.at(-1)?.revision ?? 0) + 1, Infinity)));
        const byId = new Map(known.map((event) => [event.eventId, event]));
        const first = firstResult(
          request,
          events.map(({ eventId }) => byId.get(eventId)),
        );
        if (first) return first;
        const head = known.at(-1);
        const revision = head?.revision ?? 0;
        if (expected !== 'any' && expected !== revision) throw new WrongExpectedRevision(stream, expected, revision);
        if (events.length === 0) return { revision, position: head?.position ?? beginning };
        await this.send(request, revision, head?.hash ?? chainStart);
        // The next round reads whose events stand there now.
        return undefined;
      },
    );
  }

  /** Writes the events after revision `revision`, unless another writer came first. */
  private async send({ stream, events }: AppendRequest, revision: number, previous: string): Promise<void> {
    let hash = previous;
    const sent = events.map((event, index) => {
      hash = streamHash(hash, { ...event, stream, revision: revision + index + 1 });
      return serverEvent(event, hash);
    });
    const options = { streamState: expectedState(revision), deadline: this.deadlineMs, requiresLeader: true };
    try {
      const appended = this.connection.client.appendToStream(stream, sent, options);
      await withDeadline(`append to stream ${stream}`, this.deadlineMs, appended);
    } catch (error) {
      if (errorType(error) !== 'wrong-expected-version') throw error;
    }
  }
}
