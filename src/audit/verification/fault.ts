import { comparePositions, type Position } from '../../kernel/position.js';

/**
 * gap: positions without an event · revision: not the next of its stream · event-id, metadata: a column and what it repeats differ ·
 * hash, store-hash: not what content and predecessor give · checkpoint, signature: a checkpoint is not as it was made · range: events
 * of a checkpoint's range differ · unreadable: the file is damaged there · missing: the store ends before what is known of it · known-head: another event than was seen.
 */
export const faultKinds = [
  ...['gap', 'revision', 'event-id', 'metadata', 'hash', 'store-hash'],
  ...['checkpoint', 'signature', 'range', 'missing', 'known-head', 'unreadable'],
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Something that is not as it was recorded, and where. */
export interface Fault {
  readonly kind: FaultKind;
  /** Where it is; the last position where it can be, where only a range is known. */
  readonly position: Position;
  /** Where only a range is known: it is after this position. Else null. */
  readonly after: Position | null;
  /** Null where no single stream is known. */
  readonly stream: string | null;
  readonly expected: string;
  readonly found: string;
}

const keptOfAKind = 100;

/** The faults found: all are counted, the first hundred of each kind are kept. */
export class FaultList {
  count = 0;
  private readonly kept = new Map<FaultKind, Fault[]>();

  add({ after = null, stream = null, ...fault }: Omit<Fault, 'after' | 'stream'> & Partial<Fault>): void {
    this.count += 1;
    const same = this.kept.get(fault.kind) ?? [];
    if (same.length < keptOfAKind) same.push({ ...fault, after, stream });
    this.kept.set(fault.kind, same);
  }

  /** By position: first those of single events and gaps, then ranges, then those of checkpoints themselves. */
  get inOrder(): Fault[] {
    const start = ({ after, position }: Fault) => after ?? position;
    const byPlace = (a: Fault, b: Fault) => precisionOf(a) - precisionOf(b) || comparePositions(start(a), start(b));
    return [...this.kept.values()].flat().sort(byPlace);
  }
}

function precisionOf({ kind }: Fault): number {
  if (kind === 'checkpoint' || kind === 'signature') return 2;
  return kind === 'range' || kind === 'missing' || kind === 'known-head' ? 1 : 0;
}
