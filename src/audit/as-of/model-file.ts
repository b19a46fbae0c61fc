import { stringify } from 'csv-stringify/sync';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { type HistoryFormat } from '../search/history-file.js';
import { modelFields, type ModelRow } from './model-rows.js';

/** The text of a file of rows, in parts. In a CSV file every row has all columns, and a list is separated by spaces. */
export async function* modelFile(
  rows: AsyncIterable<readonly ModelRow[]>,
  format: HistoryFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield stringify([modelFields.map(snakeCase)]);
  for await (const some of rows)
    yield format === 'csv'
      ? stringify(some.map(cells), { cast: { string: toSpreadsheetText, boolean: String } })
      : some.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function cells(row: ModelRow): unknown[] {
  const values = row as Readonly<Record<string, unknown>>;
  return modelFields.map((field) => {
    const value = values[field] ?? '';
    return Array.isArray(value) ? value.join(' ') : value;
  });
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
