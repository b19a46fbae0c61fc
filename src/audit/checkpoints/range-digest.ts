import { chainStart, storeHash } from '../../event-store/hash-chain.js';
import type { StoredEvent } from '../../event-store/stored-event.js';
import { positionOf, type Position } from '../../kernel/position.js';
import { checkpointStream, type StoreCheckpoint } from './checkpoint.events.js';
import { eventLeaf, MerkleRoot } from './merkle-tree.js';

/** What a checkpoint says of the events of its range, computed from the events as they come. */
export class RangeDigest {
  readonly after: Position;
  position: Position;
  /** Hash of the last event of the range, chained over the whole store. */
  storeHash: string;
  events = 0;
  /** Whether anything but checkpoints was recorded. */
  hasNews = false;
  private readonly root = new MerkleRoot();

  /**
   * @param before  the checkpoint that the range follows; undefined for the first range
   * @param start  what the first event of the first range is chained to
   */
  constructor(before?: Pick<StoreCheckpoint, 'position' | 'storeHash'>, start = chainStart) {
    this.after = this.position = positionOf(before?.position ?? 0);
    this.storeHash = before?.storeHash ?? start;
  }

  add(event: StoredEvent): void {
    this.position = event.position;
    this.storeHash = storeHash(this.storeHash, event);
    this.events += 1;
    this.hasNews ||= event.stream !== checkpointStream;
    this.root.add(eventLeaf(event));
  }

  get merkleRoot(): string {
    return this.root.hex;
  }
}
