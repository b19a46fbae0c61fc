import { hash } from 'node:crypto';
import type { StoredEvent } from '../../event-store/stored-event.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';

export const proofFormat = 'almanac proof 1';

/** An event as it is stored, and its place in the Merkle tree of a checkpoint. */
export interface ProvenEvent extends Omit<StoredEvent, 'position' | 'storeHash'> {
  /** digits */
  readonly position: string;
  /** Hash of the event before it in its stream; 64 zeros for the first. */
  readonly previousHash: string;
  /** Number of the checkpoint whose range it is in. */
  readonly checkpoint: number;
  /** Which leaf of the tree it is; 0 for the first event of the range. */
  readonly index: number;
  /** Hashes (hex) beside the way from the leaf to the root, from below. */
  readonly path: readonly string[];
}

/**
 * What was recorded of an entity, with all that is needed to check it without the store: `scripts/check-proof.mjs` does.
 * Checkpoints follow each other without gap, from the first that covers an event.
 */
export interface EntityProof {
  readonly format: typeof proofFormat;
  /** `order-7`, `actor-lin` */
  readonly entity: string;
  readonly events: readonly ProvenEvent[];
  readonly checkpoints: readonly StoreCheckpoint[];
  /** PEM of the key of the signatures, where it is at hand. */
  readonly publicKey?: string;
  /** SHA-256 (hex) over the JSON, without spaces, of everything before it: shows a file that was damaged. */
  readonly digest: string;
}

export function withDigest(proof: Omit<EntityProof, 'digest'>): EntityProof {
  return { ...proof, digest: hash('sha256', JSON.stringify(proof), 'hex') };
}
