import { countKnown, locateColumns, type Columns, type ColumnSpec } from './columns.js';
import type { FileForm } from './file-form.js';
import { wholeRow, type BytesRead, type FileRecord } from './file-record.js';
import { readRecords } from './read-records.js';
import { type Sentence, spaced, verbatim } from '../../kernel/language.js';
import type { FieldFault } from '../../kernel/domain-error.js';
import { SaidError } from '../../kernel/said-error.js';

/** Rows of a table that have as many fields as its header. */
export interface TableBatch<Name extends string> {
  readonly columns: Columns<Name>;
  readonly rows: readonly FileRecord[];
}

/** Who is told how a file is written and which rows it has. */
export interface TableReader {
  readonly form: FileForm;
  /** Called for each row: with nothing more where it was read (`fault` absent), or why it cannot be used. */
  readonly seen: (line: number, fault?: FieldFault) => void;
}

const aValue: Sentence = { en: 'a value', zh: '有效的值' };

/** What a cell of a spreadsheet holds where its formula gives nothing. */
const noValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FORMULA!)$/;

/**
 * The rows of a file whose first record names its columns, in batches. Rows in which every cell is empty are passed over.
 * @throws {MissingColumns} where a column that the kind needs is not there, {DoubledHeading} where a heading comes twice,
 * {HeadingNotFound} where one that was said is not there
 */
export async function* readTable<Name extends string>(
  path: string,
  spec: ColumnSpec<Name>,
  { form, seen }: TableReader,
  onBytes?: BytesRead,
): AsyncGenerator<TableBatch<Name>> {
  let columns: Columns<Name> | undefined;
  for await (const records of readRecords(path, form, (headings) => countKnown(headings, spec), onBytes)) {
    const header = columns ? -1 : records.findIndex((row) => !isEmpty(row));
    if (!columns && header < 0) continue;
    columns ??= columnsOf(records[header], spec, form);
    const faultIn = faultFinder(columns);
    const whole = records.filter((row, i) => {
      if (i <= header || isEmpty(row)) return false;
      const fault = faultIn(row);
      seen(row.line, fault);
      return fault === undefined;
    });
    yield { columns, rows: whole };
  }
  if (!columns) locateColumns([], spec);
}

function columnsOf<Name extends string>(
  header: FileRecord | undefined,
  spec: ColumnSpec<Name>,
  form: FileForm,
): Columns<Name> {
  if (header?.fault) throw unreadableHeader(header.line, header.fault);
  const { columns, headings, unused } = locateColumns(header?.fields ?? [], spec, form.given.columns);
  form.columns = headings;
  form.unused = unused;
  return columns;
}

function isEmpty({ fault, fields }: FileRecord): boolean {
  return fault === undefined && fields[0]?.trim() === '' && fields.every((field) => field.trim() === '');
}

function faultFinder<Name extends string>(columns: Columns<Name>): (row: FileRecord) => FieldFault | undefined {
  const { width, ...places } = columns;
  const used = Object.entries<number>(places).filter(([, place]) => place >= 0);
  return ({ fault, fields, text }) => {
    if (fault !== undefined) return fault;
    if (fields.length !== width) return countFault(width, fields.length);
    if (!text.includes('#')) return undefined;
    const [name, place = 0] = used.find(([, place]) => noValue.test(fields[place] ?? '')) ?? [];
    return name === undefined ? undefined : { field: name, expected: aValue, found: verbatim(fields[place] ?? '') };
  };
}

function countFault(width: number, found: number): FieldFault {
  const expected = { en: `${width} fields`, zh: `${width} 列` };
  return { field: wholeRow, expected, found: verbatim(found) };
}

function unreadableHeader(line: number, { expected, found }: FieldFault): SaidError {
  return new SaidError({
    en: `The header in line ${line} cannot be read: expected ${expected.en}, found ${found.en}.`,
    zh: `第 ${line} 行的表头无法读取：应为${spaced(expected.zh)}，实际为${spaced(found.zh)}。`,
  });
}
