import type { KeyObject } from 'node:crypto';
import type { StoreContinued } from '../../event-store/continuation.js';
import type { KnownHead } from '../../event-store/known-head.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';
import { isSignedBy } from '../checkpoints/signing-key.js';

/** What the events were compared with from outside their own hashes, and how far that reaches. Null where there was nothing. */
export interface Reach {
  /** Position of the last exported checkpoint. */
  readonly exported: Position | null;
  /** Position of the last checkpoint in the store. */
  readonly checkpoints: Position | null;
  /** Position of the last checkpoint with a signature by the public key given. */
  readonly signed: Position | null;
  /** Position of the newest event that something else had seen and that is still as it was. */
  readonly seen: Position | null;
  /** What this cannot show, in sentences. */
  readonly limits: readonly string[];
}

export interface ReachFacts {
  readonly newest: Position;
  readonly exported: readonly StoreCheckpoint[] | undefined;
  readonly stored: readonly StoreCheckpoint[];
  readonly publicKey: KeyObject | undefined;
  readonly seen: KnownHead | undefined;
  readonly chainsStore: boolean;
  /** The store that this one continues. */
  readonly continued?: StoreContinued['data'] | undefined;
  /** Exported checkpoints of that store. */
  readonly former?: readonly StoreCheckpoint[];
}

export function reachOf(facts: ReachFacts): Reach {
  const { exported = [], stored, publicKey, seen } = facts;
  const signed = [...exported, ...stored].filter((each) => publicKey && isSignedBy(publicKey, each));
  return {
    exported: lastOf(exported),
    checkpoints: lastOf(stored),
    signed: lastOf(signed),
    seen: seen?.position ?? null,
    limits: [...limitsOf(facts)],
  };
}

function* limitsOf(facts: ReachFacts): Iterable<string> {
  const { newest, exported, stored, publicKey, seen, chainsStore, continued, former = [] } = facts;
  if (continued)
    yield (
      `It continues a store of ${continued.events} events up to position ${continued.position}, store hash ${continued.storeHash}: ` +
      'that those copied here are the same, but for what is sealed, only that store can show.'
    );
  if (former.length > 0)
    yield (
      `The exported checkpoints are of the store that this one continues, up to position ${former.at(-1)?.position}, and the same as there: ` +
      'they say nothing of the events as they are sealed here.'
    );
  const end = exported && lastOf(exported);
  if (end === undefined || end === null) {
    yield (
      'No exported checkpoint was given (almanac checkpoint --out FILE): a store that was replaced as a whole, or rehashed ' +
      'together with its checkpoints, would look like this one.'
    );
    yield seen
      ? `It is the store that ${seen.source} saw, up to position ${seen.position}, unless that was altered too.`
      : 'Nothing else has seen the store that it could be compared with.';
  }
  const known = [end, seen?.position].reduce<Position>(
    (most, each) => (each && each > most ? each : most),
    positionOf(0),
  );
  if (newest > known)
    yield (
      `After position ${known} events are compared with each other only: if newest ones were removed, or others added with ` +
      'correct hashes, this cannot be known.'
    );
  const last = stored.at(-1);
  if (!publicKey && last?.keyId)
    yield `Checkpoints are signed by key ${last.keyId}; no public key was given to check that.`;
  if (!chainsStore)
    yield 'This store does not chain the events of different streams: their order is known as far as the checkpoints reach.';
}

function lastOf(checkpoints: readonly StoreCheckpoint[]): Position | null {
  const last = checkpoints.at(-1);
  return last ? positionOf(last.position) : null;
}
