import type { KeyObject } from 'node:crypto';
import { continuedFrom, type Origin } from '../../event-store/continuation.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';
import { checkpointHash } from '../checkpoints/checkpoint-text.js';
import type { StoredCheckpoint } from '../checkpoints/stored-checkpoints.js';
import { checkExportedCheckpoints } from './checkpoint-faults.js';
import type { FaultList } from './fault.js';

/** Whether exported checkpoints are of the store that this one continues: one of them was copied. */
export function areOfFormerStore(exported: readonly StoreCheckpoint[], former: readonly StoredCheckpoint[]): boolean {
  const copied = new Set(former.flatMap(({ checkpoint }) => (checkpoint ? [checkpointHash(checkpoint)] : [])));
  return exported.some((each) => copied.has(checkpointHash(each)));
}

/** Checks that the exported checkpoints of the store before are those that were copied, and that the last event of it has the hash that this store begins with. */
export function checkFormerCheckpoints(
  exported: readonly StoreCheckpoint[],
  former: readonly StoredCheckpoint[],
  { event, copiedTo }: Origin,
  publicKey: KeyObject | undefined,
  faults: FaultList,
): void {
  checkExportedCheckpoints(exported, former, publicKey, faults);
  const found = event && continuedFrom(event)?.storeHash;
  for (const { number, position, storeHash } of exported)
    if (event && position === String(copiedTo) && storeHash !== found) {
      const expected = `store hash ${storeHash} of the store before, by checkpoint ${number}`;
      const { position: at, stream } = event;
      faults.add({ kind: 'checkpoint', position: at, stream, expected, found: String(found) });
    }
}
