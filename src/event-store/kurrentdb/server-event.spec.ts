import { describe, expect, it } from '@jest/globals';
import type { JSONType, RecordedEvent } from '@kurrent/kurrentdb-client';
import fc from 'fast-check';
import { appendRequest } from '../append-request.js';
import type { EventMetadata } from '../event-store.js';
import { serverEvent, serverId, storedEvent } from './server-event.js';

const metadata: EventMetadata = {
  eventId: '6f0c1a52-6f43-4c6e-9a53-0d1a5f2b7c11',
  actor: 'clerk-7',
  role: 'clerk',
  reason: '改数量',
  correlationId: 'call-1',
  causationId: 'command-1',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:30:00.000Z',
};
const hash = 'f83f5c355981ad5d301cc0685a900d72512e30adda39cd264658ee05e833b3bb';
const position = { commit: 4_711n, prepare: 4_711n };

/** The texts of an event with these data. */
const textsOf = (data: unknown) =>
  appendRequest('order-1', [{ type: 'OrderPlaced', data: data, metadata }], 0).events[0]!;
/** What the client gives back for what it was given to send: it writes and parses JSON. */
const received = (texts: ReturnType<typeof textsOf>): RecordedEvent => {
  const { id, type, data, metadata: sent } = serverEvent(texts, hash);
  return {
    ...{ id, type, streamId: 'order-1', revision: 0n, created: new Date(0), isJson: true, position },
    data: JSON.parse(JSON.stringify(data)) as JSONType,
    metadata: JSON.parse(JSON.stringify(sent)) as JSONType,
  };
};

describe('an event of the server', () => {
  it('is the stored event again, with its hash and without a store hash', () => {
    const texts = textsOf({ orderId: '1', note: '中秋' });
    expect(storedEvent(received(texts))).toEqual({
      ...texts,
      stream: 'order-1',
      revision: 1,
      position: 4_711n,
      hash,
      storeHash: null,
    });
  });

  it('keeps every JSON text byte for byte, as the hash needs it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
        const texts = textsOf(data);
        expect(storedEvent(received(texts))).toMatchObject({ data: texts.data, metadata: texts.metadata });
      }),
    );
    const strange = textsOf({ b: 1, 10: 2, 9: 3, half: '\ud83c', '\u2028': -0, tiny: 5e-324, big: 1e21 });
    expect(storedEvent(received(strange))).toMatchObject({ data: strange.data });
  });

  it('that Almanac did not write is none', () => {
    const event = received(textsOf({}));
    expect(storedEvent({ ...event, metadata: undefined })).toBeUndefined();
    expect(storedEvent({ ...event, metadata: { $correlationId: 'c-1' } })).toBeUndefined();
    expect(storedEvent({ ...event, isJson: false, data: Buffer.from('7') })).toBeUndefined();
  });

  it('has the id of the event where that is a UUID, and else one made of it, always the same', () => {
    expect(serverId('6F0C1A52-6F43-4C6E-9A53-0D1A5F2B7C11')).toBe(metadata.eventId);
    expect(serverId('order 7')).toBe(serverId('order 7'));
    expect(serverId('order 7')).not.toBe(serverId('order 8'));
    expect(serverId('order 7')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  });
});
