import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { positionOf } from '../../kernel/position.js';
import { historyFile } from './history-file.js';

const metadata = {
  ...{ eventId: 'e', actor: '=cmd', role: 'clerk', correlationId: 'c', causationId: 'c', reason: '-1+1' },
  ...{ occurredOn: '2026-11-29', recordedAt: '2026-11-29T08:00:00.000Z' },
};
const event = (n: number): RecordedEvent => ({
  ...{ type: 'OrderCancelled', stream: `order-${n}`, revision: 2, position: positionOf(n), hash: '', storeHash: '' },
  ...{ data: { orderId: String(n), retailerId: '7', orderedOn: '2026-11-29', lines: [] }, metadata },
});

async function* parts(...counts: number[]): AsyncGenerator<RecordedEvent[]> {
  let n = 0;
  for (const count of counts) yield Array.from({ length: count }, () => event(++n));
}
const textOf = async (text: AsyncIterable<string>) => {
  let all = '';
  for await (const part of text) all += part;
  return all;
};

describe('a file of events', () => {
  it('as CSV has a row for each, and no text that a spreadsheet would run', async () => {
    const text = await textOf(historyFile(parts(2, 1), { format: 'csv', language: 'en' }));
    const rows = parse<Record<string, string>>(text, { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ position: '3', stream: 'order-3', actor: "'=cmd", reason: "'-1+1" });
    expect(JSON.parse(rows[0]!['data']!)).toMatchObject({ orderId: '1' });
    expect(rows[0]!['sentence']).toBe('Order 1 was cancelled.');
  });

  it('as JSON lines has an object for each, positions as digits', async () => {
    const text = await textOf(historyFile(parts(1, 1), { format: 'jsonl', language: 'en' }));
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([{ position: '1', reason: '-1+1' }, { position: '2' }]);
  });

  it('ends at its limit, and reads no further', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<RecordedEvent[]> {
      for (;;) yield [event(++read), event(++read)];
    }
    const text = await textOf(historyFile(endless(), { format: 'jsonl', language: 'en', limit: 3 }));
    expect([text.trimEnd().split('\n').length, read]).toEqual([3, 4]);
  });
});
