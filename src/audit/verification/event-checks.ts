import type { EventMetadata, StoreCapabilities } from '../../event-store/event-store.js';
import { chainStart, storeHash, streamHash } from '../../event-store/hash-chain.js';
import type { StoredEvent } from '../../event-store/stored-event.js';
import { beginning, positionOf, type Position } from '../../kernel/position.js';
import type { FaultKind, FaultList } from './fault.js';
import type { StoreCheck } from './store-check.js';

/** A hash as it is stored and, where it should be another, as it should be: what comes next may be chained to either. */
interface Link {
  readonly stored: string;
  readonly computed: string;
}
interface StreamEnd extends Link {
  readonly revision: number;
  /** How often events could not be read before it. */
  readonly skips: number;
}

const start: Link = { stored: chainStart, computed: chainStart };
const noStream: StreamEnd = { revision: 0, skips: 0, ...start };

type Finding = readonly [kind: FaultKind, expected: string, found: string];

/**
 * Each event by itself, against the one before it in its stream and the one before it in the store: positions, revisions, columns
 * that repeat others, both hashes. Names one fault an event, the first in that order. Holds the end of every stream, O(streams).
 */
export class EventChecks implements StoreCheck {
  private readonly ends = new Map<string, StreamEnd>();
  private position = beginning;
  /** Undefined after a gap: what came before is not known. */
  private before: Link | undefined = start;
  /** How often events could not be read. */
  private skips = 0;

  /** @param first  an event at the position before all others, where the store continues another one */
  constructor(
    private readonly capabilities: StoreCapabilities,
    private readonly faults: FaultList,
    first?: StoredEvent,
  ) {
    if (!first) return;
    this.position = positionOf(first.position - 1n);
    this.see(first);
  }

  get streams(): number {
    return this.ends.size;
  }

  see(event: StoredEvent): void {
    this.checkGap(event.position);
    const end = this.ends.get(event.stream) ?? noStream;
    const ownHash = hashAfter(end, event);
    const chained = storeHashAfter(this.before, event);
    const isKnown = end.skips === this.skips || event.revision <= end.revision + 1;
    const inStream = isKnown ? streamFault(event, end, ownHash) : undefined;
    const finding = columnFault(event) ?? inStream ?? this.storeFault(event, chained);
    if (finding) this.add(event, finding);
    const computed = isKnown ? ownHash : event.hash;
    this.ends.set(event.stream, { revision: event.revision, skips: this.skips, stored: event.hash, computed });
    this.before = { stored: event.storeHash ?? '', computed: chained };
    this.position = event.position;
  }

  skip(_from: Position, to: Position | undefined): void {
    this.skips += 1;
    this.before = undefined;
    this.position = to ?? this.position;
  }

  end(): void {
    // What was removed from the end leaves no trace here.
  }

  private checkGap(position: Position): void {
    if (!this.capabilities.densePositions || position === this.position + 1n) return;
    const last = positionOf(position - 1n);
    const [expected, found] = ['an event at every position', 'none'];
    this.faults.add({ kind: 'gap', after: this.position, position: last, expected, found });
    this.before = undefined;
  }

  private storeFault({ storeHash: found }: StoredEvent, expected: string): Finding | undefined {
    if (!this.capabilities.chainsStore || this.before === undefined || found === expected) return undefined;
    return ['store-hash', expected, found ?? 'none'];
  }

  private add({ position, stream }: StoredEvent, [kind, expected, found]: Finding): void {
    this.faults.add({ kind, position, stream, expected, found });
  }
}

function columnFault({ eventId, metadata }: StoredEvent): Finding | undefined {
  let parsed: Partial<EventMetadata> | null;
  try {
    parsed = JSON.parse(metadata) as Partial<EventMetadata> | null;
  } catch {
    return ['metadata', 'a JSON object', 'another text'];
  }
  const expected = String(parsed?.eventId);
  return expected === eventId ? undefined : ['event-id', expected, eventId];
}

function streamFault({ revision, hash }: StoredEvent, end: StreamEnd, ownHash: string): Finding | undefined {
  if (revision !== end.revision + 1) return ['revision', String(end.revision + 1), String(revision)];
  return hash === ownHash ? undefined : ['hash', ownHash, hash];
}

/** The hash that the event should have, after either hash of its predecessor: that which fits, if one does. */
function hashAfter({ stored, computed }: Link, event: StoredEvent): string {
  const expected = streamHash(stored, event);
  return expected === event.hash || stored === computed
    ? expected
    : fitting(streamHash(computed, event), event.hash, expected);
}

function storeHashAfter(before: Link | undefined, event: StoredEvent): string {
  if (!before) return event.storeHash ?? '';
  const { stored, computed } = before;
  const expected = storeHash(stored, event);
  return expected === event.storeHash || stored === computed
    ? expected
    : fitting(storeHash(computed, event), event.storeHash, expected);
}

function fitting(other: string, found: string | null, expected: string): string {
  return other === found ? other : expected;
}
