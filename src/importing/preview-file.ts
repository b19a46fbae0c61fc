import { DomainError } from '../kernel/domain-error.js';
import { importKinds, type ImportKind } from './import-options.js';
import { kindColumns } from './kind-columns.js';
import { columnNames, countKnown, findColumns } from './tables/columns.js';
import { FileForm, type FormReport, type GivenForm } from './tables/file-form.js';
import { readRecords } from './tables/read-records.js';
import { UnreadableFile } from './tables/unreadable-file.js';

const mostRows = 20;
/** Parts of a file that are looked at, of at most 256 KiB each once they are unpacked: blank rows may go on for ever. */
const mostParts = 64;
const mostColumns = 200;
const longestCell = 200;

/** How well a file fits a kind: which of its headings are read as which column. */
export interface KindFit {
  readonly kind: ImportKind;
  readonly required: readonly string[];
  /** Of these one must be there. */
  readonly oneOf: readonly string[];
  readonly optional: readonly string[];
  /** Each column that was found, and its heading in the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Required columns that were not found. */
  readonly missing: readonly string[];
}

/** The beginning of a file, and what it could be. */
export interface FilePreview {
  readonly form: Omit<FormReport, 'columns' | 'unused'>;
  /** Of a workbook: the sheets that are shown. */
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  /** The first rows, as long as the header; long cells are cut off. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** What it is most probably; null where no heading is known. */
  readonly kind: ImportKind | null;
  readonly kinds: readonly KindFit[];
}

/**
 * Reads the first rows of a file and guesses by its headings what it is. The file may end anywhere after them.
 * @throws {DomainError} 'invalid' where it cannot be read
 */
export async function previewFile(path: string, given?: GivenForm): Promise<FilePreview> {
  const form = new FileForm(given);
  const [header, ...rows] = await firstRecords(path, form).catch((error: unknown) => {
    throw error instanceof UnreadableFile
      ? new DomainError('invalid', { en: `body: ${error.said.en}`, zh: error.said.zh })
      : error;
  });
  const headings = (header?.fields ?? []).slice(0, mostColumns).map(shortened);
  const kinds = importKinds.map((kind) => fitOf(kind, header?.fields ?? []));
  const { format, encoding, separator, sheet, guessed, doubts, doubtsZh } = form.report();
  return {
    form: { format, encoding, separator, sheet, guessed, doubts, doubtsZh },
    sheets: form.sheets,
    headings,
    rows: rows.map(({ line, fields }) => ({ line, cells: fields.slice(0, headings.length).map(shortened) })),
    kind: mostProbable(kinds),
    kinds,
  };
}

async function firstRecords(path: string, form: FileForm) {
  const known = (headings: readonly string[]) =>
    Math.max(...importKinds.map((kind) => countKnown(headings, kindColumns[kind])));
  const found = [];
  let parts = 0;
  for await (const records of readRecords(path, form, known)) {
    found.push(...records.filter(({ fault, fields }) => !fault && fields.some((field) => field.trim() !== '')));
    if (found.length > mostRows || ++parts >= mostParts) break;
  }
  return found.slice(0, mostRows + 1);
}

function fitOf(kind: ImportKind, header: readonly string[]): KindFit {
  const spec = kindColumns[kind];
  const { headings: columns, missing } = findColumns(header, spec);
  const { required, oneOf = [] } = spec;
  const optional = columnNames(spec).filter((name) => !required.includes(name));
  return { kind, required, oneOf, optional, columns, missing };
}

/** The kind of which most is there, less half of what is missing: nearly every file names retailers, which is all that some kinds require. */
function mostProbable(kinds: readonly KindFit[]): ImportKind | null {
  const known = ({ columns }: KindFit) => Object.keys(columns).length;
  const score = (fit: KindFit) => known(fit) - fit.missing.length / 2;
  const [best] = kinds.filter((fit) => known(fit) > 0).toSorted((a, b) => score(b) - score(a));
  return best?.kind ?? null;
}

function shortened(cell: string): string {
  const text = cell.trim();
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}
