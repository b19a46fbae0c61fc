import type { EventMetadata, RecordedEvent } from './event-store.js';
import type { StoredEvent } from './stored-event.js';

/**
 * Brings one old shape of one event type to the shape that came next. The type stays: it is a contract.
 * Every upcaster needs a fixture of the old event in its test.
 */
export interface Upcaster<Old = unknown, New = unknown> {
  readonly type: string;
  /** Whether `data` still has the old shape. Must be false for what `upcast` returns. */
  isOld(data: unknown): data is Old;
  upcast(data: Old, metadata: EventMetadata): New;
}

/** Reads a stored event in its present shape. Nothing stored is rewritten. */
export type Upcast = (stored: Omit<StoredEvent, 'eventId'>) => RecordedEvent;

/** Chains `upcasters`: those of one type are tried in the order given, oldest shape first, each on what the one before made. */
export function upcasting(upcasters: readonly Upcaster[]): Upcast {
  const byType = new Map<string, Upcaster[]>();
  for (const upcaster of upcasters) byType.set(upcaster.type, [...(byType.get(upcaster.type) ?? []), upcaster]);
  return ({ position, stream, revision, type, data, metadata, hash, storeHash }) => {
    const when = JSON.parse(metadata) as EventMetadata;
    let shape: unknown = JSON.parse(data);
    for (const upcaster of byType.get(type) ?? []) if (upcaster.isOld(shape)) shape = upcaster.upcast(shape, when);
    return { stream, revision, position, type, data: shape, metadata: when, hash, storeHash };
  };
}
