import { stringify } from 'csv-stringify';
import { writeWhole } from '../../files/write-whole.js';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import type { FileForm } from '../tables/file-form.js';
import { readRecords } from '../tables/read-records.js';
import type { RejectLog } from './reject-log.js';

/**
 * Writes the rejects file, `line,reason,row,原因` in the order of the file: `row` is the refused row as it stood there, `原因` the reason in
 * Chinese. A text that a spreadsheet would take for a formula is guarded.
 * The file is read once more for it, which only a file with rejects costs.
 */
export async function writeRejects(file: string, log: RejectLog, form: FileForm, path: string): Promise<void> {
  const rows = log.count > 0 ? refused(file, log, form) : [];
  const table = stringify({
    header: true,
    columns: ['line', 'reason', 'row', '原因'],
    cast: { string: toSpreadsheetText },
  });
  await writeWhole(path, rows, [table]);
}

async function* refused(
  file: string,
  log: RejectLog,
  form: FileForm,
): AsyncGenerator<[number, string, string, string]> {
  for await (const batch of readRecords(file, form.known(), () => 0))
    for (const { line, text } of batch) {
      const reason = log.reason(line);
      if (reason !== undefined) yield [line, reason.en, text, reason.zh];
    }
}
