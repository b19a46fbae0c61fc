import type { Recorded } from '../../recording/command-service.js';
import type { ColumnSpec } from '../tables/columns.js';
import type { ContextOn, ImportTarget } from '../import-options.js';

/** A cell of a row, trimmed; '' where the column is absent. */
export type Cell<Name extends string> = (name: Name) => string;

/** What every row of such a file says. */
export interface RecordRow {
  readonly retailerId: string;
  /** The day of the record, `YYYY-MM-DD`. */
  readonly on: string;
  readonly sku?: string;
}

/** A file whose rows of one id make one record: a visit or a delivery, recorded whole or not at all. */
export interface RecordKind<Name extends string, Row extends RecordRow> {
  readonly columns: ColumnSpec<Name>;
  readonly idColumn: Name;
  /** What a record is called in Chinese. */
  readonly called: string;
  /** @throws {DomainError} 'invalid' naming the column that cannot be so */
  readonly read: (cell: Cell<Name>) => Row;
  /** Columns in which all rows of a record must agree, and what a row says there. */
  readonly shared: (row: Row) => Readonly<Record<string, string>>;
  /** @throws {DomainError} where the rules of the field refuse */
  readonly record: (target: ImportTarget, id: string, rows: readonly Row[], context: ContextOn) => Promise<Recorded>;
}
