import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../event-store/stored-event.js';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/**
 * Hash of an event as a leaf of the tree: SHA-256 over a zero byte and three lines joined by a line feed, in UTF-8: position
 * (decimal), event id, hash. The content of the event is covered through its `hash`.
 * @see RFC 6962, section 2.1
 */
export function eventLeaf({ position, eventId, hash }: Pick<StoredEvent, 'position' | 'eventId' | 'hash'>): Buffer {
  return leafHash(`${position}\n${eventId}\n${hash}`);
}

/** SHA-256 over a byte of 0 and the data. */
export function leafHash(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(leafPrefix).update(data).digest();
}

/** Hash of a node: SHA-256 over a byte of 1, the hash of its left child and that of its right child. */
function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

/**
 * The root of a Merkle tree whose leaves come one by one. The left subtree of n leaves has as many as the largest power of two
 * below n, as in RFC 6962. Holds one hash for each perfect subtree, O(log n).
 */
export class MerkleRoot {
  private readonly subtrees: { readonly leaves: number; readonly hash: Buffer }[] = [];

  add(leaf: Buffer): void {
    let [leaves, hash] = [1, leaf];
    for (let last = this.subtrees.at(-1); last?.leaves === leaves; last = this.subtrees.at(-1)) {
      this.subtrees.pop();
      hash = nodeHash(last.hash, hash);
      leaves *= 2;
    }
    this.subtrees.push({ leaves, hash });
  }

  /** 64 hex digits; that of an empty tree is the SHA-256 of nothing. */
  get hex(): string {
    const [last, ...before] = this.subtrees.map(({ hash }) => hash).reverse();
    const root = before.reduce<Buffer | undefined>((right, left) => right && nodeHash(left, right), last);
    return (root ?? createHash('sha256').digest()).toString('hex');
  }
}

/** A Merkle tree with all its nodes, for paths from its leaves to its root. Takes 64 bytes a leaf. */
export class MerkleTree {
  /** From the leaves to the root; the last node of a level that has no sibling rises as it is. */
  private readonly levels: Buffer[][];

  constructor(leaves: readonly Buffer[]) {
    this.levels = [[...leaves]];
    for (let level = this.levels[0] ?? []; level.length > 1; this.levels.push(level)) level = parentsOf(level);
  }

  get root(): string {
    const [root = createHash('sha256').digest()] = this.levels.at(-1) ?? [];
    return root.toString('hex');
  }

  /** Hashes (hex) beside the way from a leaf to the root, from below: what RFC 6962 calls its audit path. */
  path(leaf: number): string[] {
    const path: string[] = [];
    let index = leaf;
    for (const level of this.levels) {
      const sibling = level[index ^ 1];
      if (sibling) path.push(sibling.toString('hex'));
      index >>= 1;
    }
    return path;
  }
}

function parentsOf(level: readonly Buffer[]): Buffer[] {
  const parents: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = level.slice(index, index + 2);
    if (left) parents.push(right ? nodeHash(left, right) : left);
  }
  return parents;
}
