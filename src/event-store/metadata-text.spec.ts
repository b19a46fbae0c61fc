import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventMetadata } from './event-store.js';
import { metadataText } from './metadata-text.js';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', '张伟', '\u2028', '\ud800'),
);
const metadata: fc.Arbitrary<EventMetadata> = fc.record(
  {
    ...{ eventId: text, actor: text, role: text, correlationId: text, causationId: text },
    ...{ occurredOn: text, recordedAt: text, reason: text },
  },
  { requiredKeys: ['eventId', 'actor', 'role', 'correlationId', 'causationId', 'occurredOn', 'recordedAt'] },
);

describe('the text of metadata', () => {
  it('is what JSON would write, whatever its fields hold', () => {
    fc.assert(
      fc.property(metadata, ({ eventId, actor, role, reason, ...rest }) => {
        const { correlationId, causationId, occurredOn, recordedAt } = rest;
        const inOrder = { eventId, actor, role, reason, correlationId, causationId, occurredOn, recordedAt };
        expect(
          metadataText({ ...rest, recordedAt, eventId, actor, role, ...(reason !== undefined && { reason }) }),
        ).toBe(JSON.stringify(inOrder));
      }),
    );
  });
});
