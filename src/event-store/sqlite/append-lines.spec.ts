import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendRequest } from '../append-request.js';
import type { NewEvent } from '../event-store.js';
import { linesOf, requestsOf } from './append-lines.js';

const name = fc.stringMatching(/^[\x20-\x7e]+$/);
const event: fc.Arbitrary<NewEvent> = fc
  .record({ type: name, data: fc.record({ text: fc.string({ unit: 'binary' }), number: fc.integer() }), eventId: name })
  .map(({ type, data, eventId }) => ({
    type,
    data,
    metadata: {
      eventId,
      actor: 'clerk-7\n',
      role: 'phone-order-clerk',
      correlationId: 'call-1',
      causationId: 'command-1',
      occurredOn: '2026-03-02',
      recordedAt: '2026-03-02T01:30:00.000Z',
    },
  }));
const request = fc
  .record({ stream: name, events: fc.array(event), expected: fc.oneof(fc.constant('any' as const), fc.nat()) })
  .map(({ stream, events, expected }) => appendRequest(stream, events, expected));

describe('appends as lines', () => {
  it('are the same appends on the other side, whatever texts they hold', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1 }), (requests) => {
        expect(requestsOf(linesOf(requests))).toEqual(requests);
      }),
    );
  });
});
