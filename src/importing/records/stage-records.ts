import { DomainError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import { identifier } from '../fields/identifier.js';
import type { ImportTally } from '../import-tally.js';
import { GroupStage, jsonRows } from '../scratch/group-stage.js';
import { refuseLarger } from '../scratch/refuse-larger.js';
import type { Columns } from '../tables/columns.js';
import type { BytesRead, FileRecord } from '../tables/file-record.js';
import { readTable } from '../tables/read-table.js';
import type { RecordKind, RecordRow } from './record-kind.js';

/** A row that can be read, or why it cannot. */
export type StagedRow<Row> =
  { readonly line: number; readonly row: Row } | { readonly line: number; readonly refusal: Sentence };

/** Reads such a file once: rows to the stage, under the id of their record; rows without an id to the rejects. */
export async function stageRecords<Name extends string, Row extends RecordRow>(
  file: string,
  kind: RecordKind<Name, Row>,
  tally: ImportTally,
  onBytes?: BytesRead,
): Promise<GroupStage<StagedRow<Row>>> {
  const stage = new GroupStage<StagedRow<Row>>(jsonRows());
  try {
    for await (const { columns, rows } of readTable(file, kind.columns, tally, onBytes))
      for (const record of rows)
        try {
          const [id, staged] = read(record, columns, kind, tally);
          stage.add(id, '', [staged]);
        } catch (error) {
          tally.refuse([record.line], error);
        }
    tally.groups = stage.seal() - refuseLarger(stage, kind.idColumn, tally);
    return stage;
  } catch (error) {
    stage.close();
    throw error;
  }
}

function read<Name extends string, Row extends RecordRow>(
  { line, fields }: FileRecord,
  columns: Columns<Name>,
  kind: RecordKind<Name, Row>,
  tally: ImportTally,
): [id: string, row: StagedRow<Row>] {
  const cell = (name: Name) => (fields[columns[name]] ?? '').trim();
  const id = identifier(kind.idColumn, cell(kind.idColumn));
  try {
    return [id, { line, row: kind.read(cell) }];
  } catch (error) {
    if (error instanceof DomainError) return [id, { line, refusal: tally.sayRefusal(error) }];
    throw error;
  }
}
