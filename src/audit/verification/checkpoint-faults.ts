import type { KeyObject } from 'node:crypto';
import { chainStart } from '../../event-store/hash-chain.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';
import { checkpointHash } from '../checkpoints/checkpoint-text.js';
import { isSignedBy, keyIdOf } from '../checkpoints/signing-key.js';
import type { StoredCheckpoint } from '../checkpoints/stored-checkpoints.js';
import type { FaultList } from './fault.js';

/** A checkpoint, and where it lies. */
interface LocatedCheckpoint {
  readonly checkpoint: StoreCheckpoint;
  readonly position: Position;
  readonly stream: string | null;
}

/** Checks that the checkpoints in the store follow each other. @returns those that can be read */
export function checkStoredCheckpoints(
  stored: readonly StoredCheckpoint[],
  publicKey: KeyObject | undefined,
  faults: FaultList,
): StoreCheckpoint[] {
  const located: LocatedCheckpoint[] = [];
  for (const { event, checkpoint } of stored) {
    const { position, stream } = event;
    if (checkpoint && positionOf(checkpoint.position) < position) located.push({ checkpoint, position, stream });
    else
      faults.add({ kind: 'checkpoint', position, stream, expected: 'a checkpoint of events before it', found: 'none' });
  }
  return checkLinks(located, publicKey, faults);
}

/** Checks that the exported checkpoints follow each other, and that those in the store are the same. */
export function checkExportedCheckpoints(
  exported: readonly StoreCheckpoint[],
  stored: readonly StoredCheckpoint[],
  publicKey: KeyObject | undefined,
  faults: FaultList,
): StoreCheckpoint[] {
  const recorded = new Map(stored.map(({ event, checkpoint }) => [checkpoint?.number, { event, checkpoint }]));
  for (const checkpoint of exported) {
    const found = recorded.get(checkpoint.number);
    const expected = `checkpoint ${checkpoint.number} as it was exported: ${checkpointHash(checkpoint)}`;
    if (!found?.checkpoint)
      faults.add({ kind: 'checkpoint', position: positionOf(checkpoint.position), expected, found: 'none' });
    else if (checkpointHash(found.checkpoint) !== checkpointHash(checkpoint)) {
      const { position, stream } = found.event;
      faults.add({ kind: 'checkpoint', position, stream, expected, found: checkpointHash(found.checkpoint) });
    }
  }
  const located = exported.map((checkpoint) => ({
    checkpoint,
    position: positionOf(checkpoint.position),
    stream: null,
  }));
  return checkLinks(located, publicKey, faults);
}

/** @returns the checkpoints whose ranges come one after the other */
function checkLinks(
  located: readonly LocatedCheckpoint[],
  publicKey: KeyObject | undefined,
  faults: FaultList,
): StoreCheckpoint[] {
  const keyId = publicKey && keyIdOf(publicKey);
  const inOrder: StoreCheckpoint[] = [];
  for (const { checkpoint, position, stream } of located) {
    const last = inOrder.at(-1);
    const expected = linkTo(last);
    const found = linkOf(checkpoint);
    if (found !== expected) faults.add({ kind: 'checkpoint', position, stream, expected, found });
    const isUnsigned = checkpoint.keyId !== undefined && checkpoint.signature === undefined;
    const isForged = publicKey && checkpoint.keyId === keyId && !isSignedBy(publicKey, checkpoint);
    if (isUnsigned || isForged)
      faults.add({
        ...{ kind: 'signature', position, stream, expected: `a signature by key ${checkpoint.keyId}` },
        found: isUnsigned ? 'none' : 'one of another text or key',
      });
    const [after, to] = [positionOf(checkpoint.after), positionOf(checkpoint.position)];
    if (after >= positionOf(last?.position ?? 0) && to > after) inOrder.push(checkpoint);
  }
  return inOrder;
}

function linkTo(last: StoreCheckpoint | undefined): string {
  const previous = last ? checkpointHash(last) : chainStart;
  return `checkpoint ${(last?.number ?? 0) + 1} after position ${last?.position ?? '0'} and checkpoint ${previous}`;
}

function linkOf({ number, after, previous }: StoreCheckpoint): string {
  return `checkpoint ${number} after position ${after} and checkpoint ${previous}`;
}
