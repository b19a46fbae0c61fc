import { locateColumns, type Columns, type ColumnSpec } from './columns.js';
import { readCsv, type CsvRecord } from './read-csv.js';
import type { BytesRead } from './text-lines.js';

/** Rows of a table that have as many fields as its header. */
export interface TableBatch<Name extends string> {
  readonly columns: Columns<Name>;
  readonly rows: readonly CsvRecord[];
}

/** Called for each row: with nothing more where it was read (`reason` absent), or why it cannot be used. */
export type RowSeen = (line: number, reason?: string) => void;

/**
 * The rows of a CSV file whose first record names its columns, in batches.
 * @throws {MissingColumns} where a column that the kind needs is not there
 */
export async function* readTable<Name extends string>(
  path: string,
  spec: ColumnSpec<Name>,
  seen: RowSeen,
  onBytes?: BytesRead,
): AsyncGenerator<TableBatch<Name>> {
  let columns: Columns<Name> | undefined;
  for await (const records of readCsv(path, onBytes)) {
    const rows = columns ? records : records.slice(1);
    columns ??= locateColumns(records[0]?.fields ?? [], spec);
    const { width } = columns;
    const whole = rows.filter((row) => {
      const reason = faultOf(row, width);
      seen(row.line, reason);
      return reason === undefined;
    });
    yield { columns, rows: whole };
  }
  if (!columns) locateColumns([], spec);
}

function faultOf({ fault, fields }: CsvRecord, width: number): string | undefined {
  if (fault !== undefined || fields.length === width) return fault;
  return `row: expected ${width} fields, found ${fields.length}`;
}
