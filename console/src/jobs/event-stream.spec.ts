import { describe, expect, it } from '@jest/globals';
import { eventReader, readEvents } from './event-stream.js';

function dataOf(...parts: string[]): string[] {
  const found: string[] = [];
  const take = eventReader((data) => found.push(data));
  for (const part of parts) take(part);
  return found;
}

describe('a stream of server-sent events', () => {
  it('gives the data of each event that is whole', () => {
    expect(dataOf('id: 1\ndata: {"a":1}\n\nid: 2\ndata: {"a":2}\n\ndata: {"a":3}')).toEqual(['{"a":1}', '{"a":2}']);
  });

  it('may come in parts of any size, with either ending of lines', () => {
    const text = 'id: 1\r\ndata: one\r\n\r\n: a remark\n\ndata: two\ndata: lines\n\n';
    expect(dataOf(...text.replaceAll('\r\n', '\n'))).toEqual(['one', 'two\nlines']);
    expect(dataOf(text)).toEqual(['one', 'two\nlines']);
  });

  it('is read to its end, also where a character is cut in two', async () => {
    const bytes = new TextEncoder().encode('data: 一户\n\n');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const found: string[] = [];
    await readEvents(stream, (data) => found.push(data));
    expect(found).toEqual(['一户']);
  });
});
