import { jsonEvent, type EventData, type JSONType, type RecordedEvent } from '@kurrent/kurrentdb-client';
import { v5 as uuidV5, validate } from 'uuid';
import type { EventTexts } from '../append-request.js';
import type { StoredEvent } from '../stored-event.js';
import { positionFrom } from './positions.js';
import { revisionFrom } from './revisions.js';

/** Namespace (UUID v5) of ids made for event ids that are no UUIDs. */
const idNamespace = '5b0d3f0e-4f0a-4a52-9c55-5f6f3c1f7a10';

/**
 * An event as it is sent. The client writes data and metadata as JSON again: that gives the texts of the request, byte for byte,
 * because they were written by `JSON.stringify`. The hash of the stream chain stands in the metadata, as its last field.
 */
export function serverEvent({ eventId, type, data, metadata }: EventTexts, hash: string): EventData {
  return jsonEvent({
    id: serverId(eventId),
    type,
    data: JSON.parse(data) as JSONType,
    metadata: { ...(JSON.parse(metadata) as object), hash },
  });
}

/** An event as it was stored; undefined for one that Almanac did not write, which has no hash. */
export function storedEvent(event: RecordedEvent): StoredEvent | undefined {
  if (!event.isJson || !hasHash(event.metadata)) return undefined;
  const { hash, ...metadata } = event.metadata;
  return {
    position: positionFrom(event.streamId, event.position),
    stream: event.streamId,
    revision: revisionFrom(event.revision),
    eventId: metadata.eventId,
    type: event.type,
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(metadata),
    hash,
    storeHash: null,
  };
}

/** The server takes UUIDs only. The event id itself is kept in the metadata. */
export function serverId(eventId: string): string {
  return validate(eventId) ? eventId.toLowerCase() : uuidV5(eventId, idNamespace);
}

function hasHash(metadata: unknown): metadata is { readonly hash: string; readonly eventId: string } {
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'hash' in metadata &&
    typeof metadata.hash === 'string' &&
    'eventId' in metadata &&
    typeof metadata.eventId === 'string'
  );
}
