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
export class MissingColumns extends Error {
  constructor(
    readonly expected: readonly string[],
    readonly found: readonly string[],
    missing: readonly string[],
  ) {
    super(
      `Missing column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. Expected ${expected.join(', ')}; found ${found.join(', ') || 'nothing'}.`,
    );
    this.name = 'MissingColumns';
  }
}

/** A heading comes twice, by the same word or by another one for the same column. */
export class DoubledHeading extends Error {
  constructor(column: string, first: string, second: string) {
    const found = first === second ? `"${first}" twice` : `"${first}" and "${second}"`;
    super(`Heading ${column}: expected it once, found ${found}.`);
    this.name = 'DoubledHeading';
  }
}

/**
 * Finds the columns in a header, in any order, by name or synonym, without regard to case, spaces around and full-width letters. Other
 * columns are passed over.
 * @throws {MissingColumns} naming all that were expected and all that were found
 * @throws {DoubledHeading} where two headings mean the same
 */
export function locateColumns<Name extends string>(
  header: readonly string[],
  spec: ColumnSpec<Name>,
): LocatedColumns<Name> {
  const names = namesByHeading(spec);
  const columns = Object.fromEntries(namesOf(spec).map((name) => [name, -1])) as Record<Name, number>;
  const headings: Record<string, string> = {};
  const unused = new Map<string, string>();
  header.forEach((cell, i) => {
    const [written, heading] = [cell.trim(), normal(cell)];
    const name = names.get(heading);
    if (heading === '') return;
    if (name === undefined) return void addOnce(unused, heading, written);
    if (columns[name] >= 0) throw new DoubledHeading(name, headings[name] ?? '', written);
    columns[name] = i;
    headings[name] = written;
  });
  requireColumns(columns, spec, header);
  return { columns: { ...columns, width: header.length }, headings, unused: [...unused.values()] };
}

/** How many headings of a header name a column of this kind. */
export function countKnown<Name extends string>(header: readonly string[], spec: ColumnSpec<Name>): number {
  const names = namesByHeading(spec);
  return header.filter((cell) => names.has(normal(cell))).length;
}

function namesByHeading<Name extends string>(spec: ColumnSpec<Name>): Map<string, Name> {
  const names = namesOf(spec);
  return new Map(
    names.flatMap((name) => [name, ...(spec.synonyms[name] ?? [])].map((each) => [normal(each), name] as const)),
  );
}

function namesOf<Name extends string>({ required, optional }: ColumnSpec<Name>): readonly Name[] {
  return [...required, ...optional];
}

/** A heading as headings are compared: NFKC makes full-width letters and brackets ordinary ones. */
function normal(heading: string): string {
  return heading.normalize('NFKC').trim().toLowerCase();
}

function addOnce(unused: Map<string, string>, heading: string, written: string): void {
  const first = unused.get(heading);
  if (first !== undefined) throw new DoubledHeading(first, first, written);
  unused.set(heading, written);
}

function requireColumns<Name extends string>(
  columns: Readonly<Record<Name, number>>,
  spec: ColumnSpec<Name>,
  header: readonly string[],
): void {
  const oneOf = spec.oneOf?.join(' or ');
  const missing: string[] = spec.required.filter((name) => columns[name] < 0);
  if (oneOf && spec.oneOf?.every((name) => columns[name] < 0)) missing.push(oneOf);
  if (missing.length === 0) return;
  const found = header.map((name) => name.trim().toLowerCase());
  throw new MissingColumns([...spec.required, ...(oneOf ? [oneOf] : [])], found, missing);
}
