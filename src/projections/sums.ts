/** Rows of one first part of the key: by the second, then by the third. */
type Part<Row> = Map<string, Map<string, Row>>;

/**
 * Adds up figures within a batch by a key of three parts, so that the database sees one row per key.
 *
 * Maps within maps: the parts are never joined to a text, which would cost more than all else.
 */
export class Sums<Row extends object> {
  private readonly parts = new Map<string, Part<Row>>();

  /** @param zero  makes the row of a key not seen before */
  constructor(private readonly zero: (first: string, second: string, third: string) => Row) {}

  /** The rows of one first part of the key: an event adds to many of them. */
  under(first: string): { at(second: string, third: string): Row } {
    let part = this.parts.get(first);
    if (!part) this.parts.set(first, (part = new Map<string, Map<string, Row>>()));
    const known = part;
    return { at: (second, third) => this.rowAt(known, first, second, third) };
  }

  /** In the order of the keys: a table that is stored in that order is then written from front to back. */
  values(): Row[] {
    const rows: Row[] = [];
    for (const part of inOrder(this.parts))
      for (const thirds of inOrder(part)) for (const row of inOrder(thirds)) rows.push(row);
    return rows;
  }

  private rowAt(part: Part<Row>, first: string, second: string, third: string): Row {
    let thirds = part.get(second);
    if (!thirds) part.set(second, (thirds = new Map<string, Row>()));
    let row = thirds.get(third);
    if (!row) thirds.set(third, (row = this.zero(first, second, third)));
    return row;
  }
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): Iterable<Value> {
  if (map.size === 1) return map.values();
  const keys = [...map.keys()].sort();
  return keys.map((key) => map.get(key) as Value);
}
