import { leavesQuoteOpen, splitFields } from './split-fields.js';
import { notUtf8, textLines, type BytesRead } from './text-lines.js';

/** One record of a CSV file, and where it stands. */
export interface CsvRecord {
  /** Number of its first physical line, from 1. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly fields: readonly string[];
  /** Why it cannot be read, where it cannot. */
  readonly fault?: string;
}

/** A record may span this many lines; a quote open for longer was never meant to be one. */
const mostLines = 30;

/**
 * The records of a CSV file (header included), in batches. Blank lines are passed over.
 *
 * A quote that is never closed costs one record, not the rest of the file: its line is handed on with a fault and
 * reading goes on in the next line.
 */
export async function* readCsv(path: string, onBytes?: BytesRead): AsyncGenerator<CsvRecord[]> {
  let line = 0;
  let waiting: string[] = [];
  for await (const lines of textLines(path, onBytes)) {
    const { records, open } = split([...waiting, ...lines], line - waiting.length, false);
    line += lines.length;
    waiting = open;
    if (records.length > 0) yield records;
  }
  if (waiting.length > 0) yield split(waiting, line - waiting.length, true).records;
}

/** Cuts lines into records; `open` are those at the end whose quote may be closed in lines still to come. */
function split(lines: readonly string[], before: number, atEnd: boolean): { records: CsvRecord[]; open: string[] } {
  const records: CsvRecord[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] ?? '';
    if (first.trim() === '') continue;
    const line = before + i + 1;
    const length = first.includes('"') ? recordLength(lines, i) : 1;
    if (length === undefined && !atEnd && lines.length - i <= mostLines) return { records, open: lines.slice(i) };
    const text = length === undefined ? first : lines.slice(i, i + length).join('\n');
    records.push(record(line, text, length === undefined));
    i += (length ?? 1) - 1;
  }
  return { records, open: [] };
}

/** How many lines the record that begins at `from` takes, or undefined where its quote is not closed within reach. */
function recordLength(lines: readonly string[], from: number): number | undefined {
  let text = '';
  for (let n = 1; n <= mostLines && from + n <= lines.length; n++) {
    text += `${n === 1 ? '' : '\n'}${lines[from + n - 1]}`;
    if (!leavesQuoteOpen(text)) return n;
  }
  return undefined;
}

function record(line: number, text: string, unclosed: boolean): CsvRecord {
  if (unclosed) return { line, text, fields: [], fault: 'row: expected every quote to be closed, found one left open' };
  if (text.includes(notUtf8))
    return { line, text, fields: [], fault: 'row: expected UTF-8 text, found bytes of another encoding' };
  return { line, text, fields: splitFields(text) };
}
