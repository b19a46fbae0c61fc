import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inChunks } from './in-chunks.js';

async function* given(parts: readonly Uint8Array[]) {
  yield* parts;
}

describe('a stream in chunks', () => {
  it('has the same bytes in pieces of the same size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 20 })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const chunks: Buffer[] = [];
          for await (const chunk of inChunks(given(parts), size)) chunks.push(chunk);
          expect(Buffer.concat(chunks)).toEqual(Buffer.concat(parts));
          expect(chunks.slice(0, -1).every(({ length }) => length === size)).toBe(true);
          expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true);
        },
      ),
    ));
});
