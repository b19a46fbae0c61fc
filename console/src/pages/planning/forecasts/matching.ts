/** What rows of a list are looked for by; '' does not restrict them. */
export interface Wanted {
  readonly text?: string | undefined;
  readonly supplier?: string | undefined;
  readonly area?: string | undefined;
}

/** What is looked through. */
export interface Found {
  readonly retailerId?: string;
  readonly area?: string;
  readonly sku: string;
  readonly supplier: string;
  readonly name: string | null;
}

/** The rows that match all that is wanted: a text is a part of a name or number, in small or capital letters. */
export function matching<Each extends Found>(rows: readonly Each[], { text, supplier, area }: Wanted): readonly Each[] {
  const part = text?.trim().toLowerCase() ?? '';
  if (part === '' && !supplier && !area) return rows;
  return rows.filter((row) => {
    if (supplier && row.supplier !== supplier) return false;
    if (area && row.area !== area) return false;
    return [row.name ?? '', row.sku, row.retailerId ?? '', row.supplier].some((each) =>
      each.toLowerCase().includes(part),
    );
  });
}

/** The values of a column, in order, each once. */
export function distinct<Key extends string>(rows: readonly Record<Key, string>[], key: Key): string[] {
  return [...new Set(rows.map((row) => row[key]))].sort();
}
