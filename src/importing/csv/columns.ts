/** The columns a kind of file has. A required one may go by several names, best first. */
export interface ColumnSpec<Name extends string> {
  readonly required: readonly Name[];
  readonly optional: readonly Name[];
  readonly aliases?: Partial<Record<Name, readonly string[]>>;
  /** Of these one must be there. */
  readonly oneOf?: readonly Name[];
}

/** Where each column stands in a row; -1 where the file does not have it. */
export type Columns<Name extends string> = Readonly<Record<Name, number>> & { readonly width: number };

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

/**
 * Finds the columns in a header, in any order, without regard to case; unknown ones are passed over.
 * @throws {MissingColumns} naming all that were expected and all that were found
 */
export function locateColumns<Name extends string>(header: readonly string[], spec: ColumnSpec<Name>): Columns<Name> {
  const found = header.map((name) => name.trim().toLowerCase());
  const at = (name: Name) =>
    [name, ...(spec.aliases?.[name] ?? [])].map((each) => found.indexOf(each)).find((i) => i >= 0) ?? -1;
  const names = [...spec.required, ...spec.optional];
  const columns = Object.fromEntries(names.map((name) => [name, at(name)])) as Record<Name, number>;
  const missing: string[] = spec.required.filter((name) => columns[name] < 0);
  if (spec.oneOf?.every((name) => columns[name] < 0)) missing.push(spec.oneOf.join(' or '));
  if (missing.length > 0) {
    const expected = [...spec.required, ...(spec.oneOf ? [spec.oneOf.join(' or ')] : [])];
    throw new MissingColumns(expected, found, missing);
  }
  return { ...columns, width: header.length };
}
