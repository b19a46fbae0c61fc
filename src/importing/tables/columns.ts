import { SaidError } from '../../kernel/said-error.js';
/** The columns a kind of file has, and the headings by which it may call them besides their names. */
export interface ColumnSpec<Name extends string> {
  readonly required: readonly Name[];
  readonly optional: readonly Name[];
  readonly synonyms: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** Of these one must be there. */
  readonly oneOf?: readonly Name[];
}

/** Where each column stands in a row; -1 where the file does not have it. */
export type Columns<Name extends string> = Readonly<Record<Name, number>> & { readonly width: number };

/** The columns of a header, and what it calls them. */
export interface LocatedColumns<Name extends string> {
  readonly columns: Columns<Name>;
  /** Heading of each column that is there, as the file writes it. */
  readonly headings: Readonly<Record<string, string>>;
  /** Headings of the columns that the kind does not have. */
  readonly unused: readonly string[];
}

/** The file does not have the columns its kind needs. */
export class MissingColumns extends SaidError {
  constructor(
    readonly expected: readonly string[],
    readonly found: readonly string[],
    missing: readonly string[],
  ) {
    super({
      en: `Missing column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. Expected ${expected.join(', ')}; found ${found.join(', ') || 'nothing'}.`,
      zh: `缺少列 ${missing.join('、')}。应有 ${expected.join('、')}；实际有 ${found.join('、') || '空白'}。`,
    });
    this.name = 'MissingColumns';
  }
}

/** The file has no such heading. */
export class HeadingNotFound extends SaidError {
  constructor(column: string, heading: string, found: readonly string[]) {
    super({
      en: `Column ${column}: expected the heading "${heading}", found ${found.join(', ') || 'nothing'}.`,
      zh: `列 ${column}：没有表头“${heading}”，实际有 ${found.join('、') || '空白'}。`,
    });
    this.name = 'HeadingNotFound';
  }
}

/** A heading comes twice, by the same word or by another one for the same column. */
export class DoubledHeading extends SaidError {
  constructor(column: string, first: string, second: string) {
    const found =
      first === second
        ? { en: `"${first}" twice`, zh: `两次“${first}”` }
        : { en: `"${first}" and "${second}"`, zh: `“${first}”和“${second}”` };
    super({
      en: `Heading ${column}: expected it once, found ${found.en}.`,
      zh: `表头 ${column} 只应出现一次，实际为${found.zh}。`,
    });
    this.name = 'DoubledHeading';
  }
}

/** Which heading a file has for a column, where that was said: '' where it has none, whatever its headings are. */
export type GivenColumns = Readonly<Record<string, string>>;

/** The columns of a header as far as they can be found. */
export interface FoundColumns<Name extends string> extends LocatedColumns<Name> {
  /** Required and not there. */
  readonly missing: readonly string[];
  /** The first heading that comes twice. */
  readonly doubled: DoubledHeading | undefined;
}

/**
 * Finds the columns in a header, in any order, by what was said, else by name or synonym, without regard to case, spaces around and
 * full-width letters. Other columns are passed over.
 * @throws {MissingColumns} naming all that were expected and all that were found
 * @throws {DoubledHeading} where two headings mean the same
 * @throws {HeadingNotFound} where a heading that was said is not there
 */
export function locateColumns<Name extends string>(
  header: readonly string[],
  spec: ColumnSpec<Name>,
  given: GivenColumns = {},
): LocatedColumns<Name> {
  const { missing, doubled, ...located } = findColumns(header, spec, given);
  const found = header.map((name) => name.trim().toLowerCase());
  const there = new Set(header.map(normal));
  for (const [name, heading] of Object.entries(given))
    if (heading !== '' && !there.has(normal(heading))) throw new HeadingNotFound(name, heading, found);
  if (doubled) throw doubled;
  if (missing.length > 0) throw new MissingColumns([...spec.required, ...oneOfText(spec)], found, missing);
  return located;
}

/** The same, where columns may be missing and headings come twice: the first one counts. */
export function findColumns<Name extends string>(
  header: readonly string[],
  spec: ColumnSpec<Name>,
  given: GivenColumns = {},
): FoundColumns<Name> {
  const names = namesByHeading(spec, given);
  const columns = Object.fromEntries(columnNames(spec).map((name) => [name, -1])) as Record<Name, number>;
  const headings: Record<string, string> = {};
  const unused = new Map<string, string>();
  let doubled: DoubledHeading | undefined;
  header.forEach((cell, i) => {
    const [written, heading] = [cell.trim(), normal(cell)];
    const name = names.get(heading);
    if (heading === '') return;
    const [key, first] = name === undefined ? [heading, unused.get(heading)] : [name, headings[name]];
    if (first !== undefined) doubled ??= new DoubledHeading(name ?? first, first, written);
    else if (name === undefined) unused.set(key, written);
    else {
      columns[name] = i;
      headings[name] = written;
    }
  });
  const missing = missingColumns(columns, spec);
  return { columns: { ...columns, width: header.length }, headings, unused: [...unused.values()], missing, doubled };
}

/** How many headings of a header name a column of this kind. */
export function countKnown<Name extends string>(header: readonly string[], spec: ColumnSpec<Name>): number {
  const names = namesByHeading(spec);
  return header.filter((cell) => names.has(normal(cell))).length;
}

function namesByHeading<Name extends string>(spec: ColumnSpec<Name>, given: GivenColumns = {}): Map<string, Name> {
  const names = columnNames(spec);
  const guessed = names.filter((name) => given[name] === undefined);
  const said = names.filter((name) => given[name] !== undefined && given[name] !== '');
  return new Map([
    ...guessed.flatMap((name) => [name, ...(spec.synonyms[name] ?? [])].map((each) => [normal(each), name] as const)),
    ...said.map((name) => [normal(given[name] ?? ''), name] as const),
  ]);
}

/** The names of all columns that a kind of file may have, each once. */
export function columnNames<Name extends string>({ required, optional }: ColumnSpec<Name>): readonly Name[] {
  return [...new Set([...required, ...optional])];
}

/** A heading as headings are compared: NFKC makes full-width letters and brackets ordinary ones. */
function normal(heading: string): string {
  return heading.normalize('NFKC').trim().toLowerCase();
}

/** The columns of which one must be there, as words of a message. */
function oneOfText<Name extends string>({ oneOf }: ColumnSpec<Name>): string[] {
  return oneOf ? [oneOf.join(' or ')] : [];
}

function missingColumns<Name extends string>(
  columns: Readonly<Record<Name, number>>,
  spec: ColumnSpec<Name>,
): readonly string[] {
  const missing = spec.required.filter((name) => columns[name] < 0);
  return spec.oneOf?.every((name) => columns[name] < 0) ? [...missing, ...oneOfText(spec)] : missing;
}
