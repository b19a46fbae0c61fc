import { parse } from 'csv-parse/sync';
import { fromSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import type { Separator } from '../tables/file-form.js';

/**
 * The fields of one CSV record, RFC 4180, without the guard that Almanac's own files put before what would be a formula.
 * A record without a quote needs no parser: three times as fast.
 */
export function splitFields(text: string, separator: Separator = ','): string[] {
  const fields = text.includes('"') ? parsed(text, separator) : text.split(separator);
  return text.includes("'") ? fields.map(fromSpreadsheetText) : fields;
}

function parsed(text: string, delimiter: Separator): string[] {
  const [fields] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  return fields ?? [];
}

/** Whether a quoted field of `text` is still open at its end, so that the record goes on in the next line. */
export function leavesQuoteOpen(text: string, separator: Separator = ','): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!open) open = at === 0 || text[at - 1] === separator;
    else if (text[at + 1] === '"') at++;
    else open = false;
  }
  return open;
}
