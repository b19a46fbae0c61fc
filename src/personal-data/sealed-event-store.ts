import { setImmediate as nextTurn } from 'node:timers/promises';
import { concatMap, type Observable } from 'rxjs';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  SubscribeOptions,
} from '../event-store/event-store.js';
import type { StoredEventReader } from '../event-store/stored-event.js';
import type { Position } from '../kernel/position.js';
import { Opening } from './opening.js';
import type { PersonalKeys } from './personal-keys.js';
import { erasureType, Sealing } from './sealing.js';

type Store = EventStore & StoredEventReader;

interface Waiting {
  readonly stream: string;
  /** JSON of the events as they were when it was asked for: later changes to the objects do not reach the store. */
  readonly json: string;
  readonly expected: ExpectedRevision;
  readonly resolve: (result: AppendResult | PromiseLike<AppendResult>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A store whose events hold personal data sealed: hashes are over the sealed form, readers get the texts. What `readStored` gives is as it
 * lies, for audit.
 */
export class SealedEventStore implements Store {
  private readonly sealing: Sealing;
  private readonly opening: Opening;
  /** Appends that wait for keys. Whoever comes later waits behind them: appends stay in order. */
  private waiting: Waiting[] = [];
  private working: Promise<void> | undefined;
  private isClosed = false;

  constructor(
    private readonly store: Store,
    readonly keys: PersonalKeys,
  ) {
    this.sealing = new Sealing(keys);
    this.opening = new Opening(keys);
  }

  get capabilities(): Store['capabilities'] {
    return this.store.capabilities;
  }

  get damage(): string | undefined {
    return this.store.damage;
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    // The store says itself that it is closed.
    if (this.isClosed) return this.store.append(stream, events, expected);
    if (!this.working && this.keys.isFresh) {
      const sealed = this.sealed(events, new Set());
      if (sealed) return this.store.append(stream, sealed, expected);
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, json: JSON.stringify(events), expected, resolve, reject });
      this.working ??= this.work();
    });
  }

  async read(...question: Parameters<Store['read']>): Promise<RecordedEvent[]> {
    return this.opened(await this.store.read(...question));
  }

  async readMany(streams: readonly string[]): Promise<RecordedEvent[][]> {
    const found = await this.store.readMany(streams);
    const opened = await this.opened(found.flat());
    let from = 0;
    return found.map(({ length }) => opened.slice(from, (from += length)));
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    return this.opened(await this.store.readAt(positions));
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return this.opened(await this.store.readAll(after, limit));
  }

  subscribe(after: Position, { handle, ...options }: SubscribeOptions = {}): Observable<RecordedEvent[]> {
    const opening = handle && (async (batch: RecordedEvent[]) => handle(await this.opened(batch)));
    return this.store
      .subscribe(after, { ...options, ...(opening && { handle: opening }) })
      .pipe(concatMap((batch) => this.opened(batch)));
  }

  revision(stream: string): Promise<number> {
    return this.store.revision(stream);
  }

  head(): Promise<Position> {
    return this.store.head();
  }

  readStored(...question: Parameters<Store['readStored']>): ReturnType<Store['readStored']> {
    return this.store.readStored(...question);
  }

  readStoredStream(stream: string): ReturnType<Store['readStoredStream']> {
    return this.store.readStoredStream(stream);
  }

  notedHeads(): ReturnType<Store['notedHeads']> {
    return this.store.notedHeads();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.working;
    await this.store.close();
    await this.keys.close();
  }

  /** Makes the keys of all that wait at once, then hands on in order what waited. */
  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      // Whatever else is about to append joins: keys are made in few transactions then, each of which waits for the disk.
      await nextTurn();
      const batch = this.waiting.map(({ json, ...asked }) => ({ ...asked, events: JSON.parse(json) as NewEvent[] }));
      this.waiting = [];
      try {
        await this.prepare(batch.flatMap(({ events }) => events));
        for (const { stream, events, expected, resolve } of batch)
          resolve(this.store.append(stream, this.sealed(events, new Set()) ?? this.unsealable(stream), expected));
      } catch (error) {
        // What was handed on before has its answer already.
        for (const { reject } of batch) reject(error);
      }
    }
    this.working = undefined;
  }

  /** The names of persons are looked up by a key of their own, so keys may be missing twice. */
  private async prepare(events: readonly NewEvent[]): Promise<void> {
    await this.keys.fresh();
    for (let round = 0; round < 2; round++) {
      const missing = new Set<string>();
      this.sealed(events, missing);
      if (missing.size === 0) return;
      await this.keys.make(missing);
    }
  }

  private sealed(events: readonly NewEvent[], missing: Set<string>): NewEvent[] | undefined {
    const sealed = events.map((event) => this.sealing.seal(event, missing));
    return missing.size === 0 ? (sealed as NewEvent[]) : undefined;
  }

  private unsealable(stream: string): never {
    throw new Error(`Stream ${stream}: the keys of its personal data could not be made.`);
  }

  private async opened(events: RecordedEvent[]): Promise<RecordedEvent[]> {
    const missing = new Set<string>();
    const opened = events.map((event) => this.opening.open(event, missing));
    const isKnown = missing.size === 0 && (this.keys.isFresh || !opened.some((event, i) => event !== events[i]));
    if (isKnown && !events.some(({ type }) => type === erasureType)) return opened;
    await this.keys.learn(missing);
    return this.opening.openInOrder(events, new Set());
  }
}
