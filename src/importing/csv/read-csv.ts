import type { FileForm, Separator } from '../tables/file-form.js';
import { wholeRow, type BytesRead, type FileRecord } from '../tables/file-record.js';
import { UnreadableFile } from '../tables/unreadable-file.js';
import { foreign } from './decode-lines.js';
import { guessSeparator, statedSeparator, type CountKnown } from './guess-separator.js';
import { leavesQuoteOpen, splitFields } from './split-fields.js';
import { textLines } from './text-lines.js';
import type { FieldFault } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';

/** Some programs give a page of HTML or XML the name of a workbook. */
const noTable: Sentence = {
  en: 'expected a table, found HTML or XML: open the file in a spreadsheet and save it as a workbook (.xlsx) or as CSV.',
  zh: '应为表格，实际为 HTML 或 XML：请用电子表格打开，另存为工作簿（.xlsx）或 CSV。',
};

/** A record may span this many lines; a quote open for longer was never meant to be one. */
const mostLines = 30;

/**
 * The records of a CSV file (header included), in batches. Blank lines are passed over.
 *
 * A quote that is never closed costs one record, not the rest of the file: its line is handed on with a fault and
 * reading goes on in the next line.
 *
 * @param form  tells encoding and separator, and is told them where nobody said them
 * @param countKnown  tells headings of the kind, by which the separator is guessed
 */
export async function* readCsv(
  path: string,
  form: FileForm,
  countKnown: CountKnown,
  onBytes?: BytesRead,
): AsyncGenerator<FileRecord[]> {
  let line = 0;
  let waiting: string[] = [];
  let begun = false;
  for await (const lines of textLines(path, form, onBytes)) {
    if (!begun) begun = begin(path, lines, form, countKnown);
    const { records, open } = split([...waiting, ...lines], line - waiting.length, form, false);
    line += lines.length;
    waiting = open;
    yield records;
  }
  if (waiting.length > 0) yield split(waiting, line - waiting.length, form, true).records;
}

/** Finds the separator by the first line that is not blank; one that only states it is blanked. @returns whether there was one */
function begin(path: string, lines: string[], form: FileForm, countKnown: CountKnown): boolean {
  const at = lines.findIndex((line) => line.trim() !== '');
  const header = lines[at];
  if (header === undefined) return false;
  if (/^\s*<[!?a-z]/i.test(header)) throw new UnreadableFile(path, noTable);
  const said = statedSeparator(header);
  if (said) {
    form.separator ??= said;
    lines[at] = '';
    return true;
  }
  if (form.separator) return true;
  const { separator, doubt } = guessSeparator(header, countKnown);
  form.separator = separator;
  if (doubt) form.doubts.push(doubt);
  return true;
}

/** Cuts lines into records; `open` are those at the end whose quote may be closed in lines still to come. */
function split(
  lines: readonly string[],
  before: number,
  form: FileForm,
  atEnd: boolean,
): { records: FileRecord[]; open: string[] } {
  const records: FileRecord[] = [];
  const { separator = ',', encoding = 'utf-8' } = form;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] ?? '';
    if (first.trim() === '') continue;
    const line = before + i + 1;
    const length = first.includes('"') ? recordLength(lines, i, separator) : 1;
    if (length === undefined && !atEnd && lines.length - i <= mostLines) return { records, open: lines.slice(i) };
    const text = length === undefined ? first : lines.slice(i, i + length).join('\n');
    const fault = faultOf(text, length === undefined, encoding);
    records.push(fault ? { line, text, fields: [], fault } : { line, text, fields: splitFields(text, separator) });
    i += (length ?? 1) - 1;
  }
  return { records, open: [] };
}

/** How many lines the record that begins at `from` takes, or undefined where its quote is not closed within reach. */
function recordLength(lines: readonly string[], from: number, separator: Separator): number | undefined {
  let text = '';
  for (let n = 1; n <= mostLines && from + n <= lines.length; n++) {
    text += `${n === 1 ? '' : '\n'}${lines[from + n - 1]}`;
    if (!leavesQuoteOpen(text, separator)) return n;
  }
  return undefined;
}

function faultOf(text: string, unclosed: boolean, encoding: string): FieldFault | undefined {
  if (unclosed) return unclosedQuote;
  if (!text.includes(foreign)) return undefined;
  const name = encoding.toUpperCase();
  return {
    field: wholeRow,
    expected: { en: `${name} text`, zh: `${name} 编码的文字` },
    found: { en: 'bytes of another encoding', zh: '其他编码的字节' },
  };
}

const unclosedQuote: FieldFault = {
  field: wholeRow,
  expected: { en: 'every quote to be closed', zh: '引号成对' },
  found: { en: 'one left open', zh: '有一处未闭合' },
};
