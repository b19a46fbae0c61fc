import type { Message } from '../../kernel/message.js';

/**
 * What the store held at a moment: a Merkle root over the events of a range, linked to the checkpoint before. Kept outside the
 * store, it proves later that nothing up to its position was altered, removed, added or moved.
 */
export interface StoreCheckpoint {
  /** 1 for the first. */
  readonly number: number;
  /** The range begins after this position, digits: where the checkpoint before ended; `0` for the first. */
  readonly after: string;
  /** Position of the last event of the range, digits. */
  readonly position: string;
  /** Events in the range, ≥ 1. */
  readonly events: number;
  /** Hash (see `storeHash`) of the event at `position`, chained over the whole store. */
  readonly storeHash: string;
  /** Who made that chain: the store as it appended, or the process that made the checkpoint, where the store cannot. */
  readonly chain: 'store' | 'follower';
  /** Root of the Merkle tree over the events of the range: see `eventLeaf` and `merkleRoot`. */
  readonly merkleRoot: string;
  /** Instant, ISO 8601 UTC. */
  readonly madeAt: string;
  /** SHA-256 (hex) of the text of the checkpoint before: see `checkpointText`; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 (hex) of the public key (DER, SPKI) of the signature; absent where it is not signed. */
  readonly keyId?: string;
  /** Ed25519 signature of the text of the checkpoint, base64. */
  readonly signature?: string;
}

/** A checkpoint of the store was made; in stream `checkpoint-almanac`. */
export type CheckpointRecorded = Message<'CheckpointRecorded', StoreCheckpoint>;

/** The stream of checkpoints. */
export const checkpointStream = 'checkpoint-almanac';
