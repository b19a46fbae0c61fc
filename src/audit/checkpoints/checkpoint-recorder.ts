import type { Role } from '../../kernel/role.js';
import { v7 as uuid } from 'uuid';
import { type EventStore, WrongExpectedRevision } from '../../event-store/event-store.js';
import type { StoredEvent, StoredEventReader } from '../../event-store/stored-event.js';
import { businessDay, systemClock, type Clock } from '../../kernel/clock.js';
import { positionOf } from '../../kernel/position.js';
import { stampEvents } from '../../recording/stamp-events.js';
import { checkpointStream, type CheckpointRecorded, type StoreCheckpoint } from './checkpoint.events.js';
import { checkpointHash, checkpointText } from './checkpoint-text.js';
import { chainStart } from '../../event-store/hash-chain.js';
import { RangeDigest } from './range-digest.js';
import type { SigningKey } from './signing-key.js';
import { storedCheckpoints } from './stored-checkpoints.js';

/** The store is not as its own chain or its last checkpoint says: no checkpoint may vouch for it. */
export class BrokenStoreChain extends Error {
  constructor(what: string, expected: string, found: string) {
    super(`${what}: expected store hash ${expected}, found ${found}. \`almanac verify\` says what was altered.`);
    this.name = 'BrokenStoreChain';
  }
}

export interface CheckpointRecorderOptions {
  readonly store: EventStore & StoredEventReader;
  /** Events in the range of a checkpoint, at most; ≥ 1. */
  readonly everyEvents: number;
  /** Signs the checkpoints; they are not signed where it is absent. */
  readonly key?: SigningKey;
  readonly by?: { readonly actor: string; readonly role: Role };
  readonly clock?: Clock;
}

const batchSize = 2_000;
const almanac = { actor: 'almanac', role: 'system' as const };

/** Makes checkpoints: reads on from the last one, checks the chain on the way, and records one at each so many events. */
export class CheckpointRecorder {
  /** The last checkpoint; undefined before the first. */
  last: StoreCheckpoint | undefined;
  /** Events in the stream of checkpoints when it was read; undefined before that. */
  private revision: number | undefined;
  private range = new RangeDigest();

  constructor(private readonly options: CheckpointRecorderOptions) {}

  /**
   * Records a checkpoint at each `everyEvents` events since the last, and one over the rest where `rest` says so and anything but
   * checkpoints is in it. Where another process records meanwhile, it goes on from there.
   * @param mostEvents  leaves what comes after so many to the next call
   * @returns the checkpoints made
   * @throws {BrokenStoreChain} where an event is not chained to the one before it; what came before it is covered by no new checkpoint
   */
  async record(
    rest: (last: StoreCheckpoint | undefined) => boolean,
    mostEvents = Infinity,
  ): Promise<StoreCheckpoint[]> {
    const { store, everyEvents } = this.options;
    if ((await store.revision(checkpointStream)) !== this.revision) await this.load();
    const made: StoreCheckpoint[] = [];
    for (let read = 0; read < mostEvents;) {
      const limit = Math.max(1, Math.min(batchSize, everyEvents - this.range.events));
      const batch = await store.readStored(this.range.position, limit);
      for (const event of batch) this.add(event);
      read += batch.length;
      const isFull = this.range.events >= everyEvents;
      if (this.range.hasNews && (isFull || (batch.length === 0 && rest(this.last)))) {
        const checkpoint = await this.append();
        if (checkpoint) made.push(checkpoint);
      } else if (batch.length === 0) break;
    }
    return made;
  }

  private async load(): Promise<void> {
    const { store } = this.options;
    const { revision, all, origin } = await storedCheckpoints(store);
    const last = all.at(-1);
    if (last && !last.checkpoint)
      throw new BrokenStoreChain(`Position ${last.event.position}`, 'a checkpoint', 'another text');
    this.last = last?.checkpoint;
    if (this.last && store.capabilities.chainsStore) {
      const { number, position, storeHash } = this.last;
      const [event] = await store.readAt([positionOf(position)]);
      if (event?.storeHash !== storeHash)
        throw new BrokenStoreChain(`Checkpoint ${number}, position ${position}`, storeHash, event?.storeHash ?? 'none');
    }
    this.range = new RangeDigest(this.last, origin.storeHash);
    this.revision = revision;
  }

  private add(event: StoredEvent): void {
    this.range.add(event);
    const { position, storeHash } = event;
    if (storeHash === null || storeHash === this.range.storeHash) return;
    const expected = this.range.storeHash;
    this.revision = undefined;
    throw new BrokenStoreChain(`Position ${position}`, expected, storeHash);
  }

  /** @returns undefined where another process recorded one first */
  private async append(): Promise<StoreCheckpoint | undefined> {
    const { store, by = almanac, clock = systemClock } = this.options;
    const [now, revision] = [clock(), this.revision ?? 0];
    const checkpoint = this.signed(now);
    const event: CheckpointRecorded = { type: 'CheckpointRecorded', data: checkpoint };
    const context = { ...by, occurredOn: businessDay(now), recordedAt: now.toISOString(), commandId: uuid() };
    try {
      await store.append(checkpointStream, stampEvents([event], context), revision);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      await this.load();
      return undefined;
    }
    this.revision = revision + 1;
    this.last = checkpoint;
    this.range = new RangeDigest(checkpoint);
    return checkpoint;
  }

  private signed(now: Date): StoreCheckpoint {
    const { store, key } = this.options;
    const { after, position, events, storeHash, merkleRoot } = this.range;
    const checkpoint: StoreCheckpoint = {
      number: (this.last?.number ?? 0) + 1,
      after: String(after),
      position: String(position),
      ...{ events, storeHash, chain: store.capabilities.chainsStore ? 'store' : 'follower', merkleRoot },
      madeAt: now.toISOString(),
      previous: this.last ? checkpointHash(this.last) : chainStart,
      ...(key && { keyId: key.keyId }),
    };
    return key ? { ...checkpoint, signature: key.sign(checkpointText(checkpoint)) } : checkpoint;
  }
}
