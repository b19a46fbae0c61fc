import { hash } from 'node:crypto';
import type { StoreCheckpoint } from './checkpoint.events.js';

/**
 * The text of a checkpoint that is signed, and whose hash the next one holds: ten lines joined by a line feed, in UTF-8, each a
 * name, a colon, a space and the value; `none` stands for a key that is absent.
 */
export function checkpointText(checkpoint: Omit<StoreCheckpoint, 'signature'>): string {
  const { number, after, position, events, storeHash, chain, merkleRoot, madeAt, previous, keyId } = checkpoint;
  const values = {
    ...{ 'almanac checkpoint': number, after, position, events, 'store hash': storeHash, chain },
    ...{ 'merkle root': merkleRoot, 'made at': madeAt, previous, key: keyId ?? 'none' },
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** SHA-256 (hex) of the text: what the next checkpoint holds as `previous`. */
export function checkpointHash(checkpoint: StoreCheckpoint): string {
  return hash('sha256', checkpointText(checkpoint), 'hex');
}
