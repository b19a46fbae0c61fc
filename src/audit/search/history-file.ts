import { stringify } from 'csv-stringify/sync';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { jsonText } from '../../kernel/json-text.js';
import type { Language } from '../../kernel/language.js';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { historyLine, type HistoryLine } from '../history.js';

/** How events are written to a file. */
export const historyFormats = ['csv', 'jsonl'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

const header = [
  ...['position', 'stream', 'revision', 'type', 'sentence', 'occurred_on', 'recorded_at'],
  ...['actor', 'role', 'started_as', 'confirmed', 'reason', 'data'],
];

/** How a file of events is written. */
interface HistoryFileOptions {
  readonly format: HistoryFormat;
  /** of the sentences */
  readonly language: Language;
  /** at most so many events; all where absent */
  readonly limit?: number | undefined;
}

/**
 * The text of a file of events, in parts, so that no more than one part is held. In a CSV file text that a spreadsheet would run as a
 * formula is guarded by an apostrophe; the data of an event are JSON.
 */
export async function* historyFile(
  found: AsyncIterable<readonly RecordedEvent[]>,
  { format, language, limit = Infinity }: HistoryFileOptions,
): AsyncGenerator<string> {
  if (format === 'csv') yield stringify([header]);
  let left = limit;
  for await (const events of found) {
    const lines = events.slice(0, left).map((event) => historyLine(event, language));
    yield format === 'csv'
      ? stringify(lines.map(cells), { cast: { string: toSpreadsheetText } })
      : lines.map((line) => `${jsonText(line)}\n`).join('');
    left -= lines.length;
    if (left <= 0) return;
  }
}

function cells(line: HistoryLine): (string | number)[] {
  const { position, stream, revision, type, sentence, occurredOn, recordedAt, actor, role } = line;
  const { startedAs, confirmed, reason, data } = line;
  return [
    ...[String(position), stream, revision, type, sentence, occurredOn, recordedAt],
    ...[actor, role, startedAs ?? '', confirmed?.join(' ') ?? '', reason ?? '', jsonText(data)],
  ];
}
