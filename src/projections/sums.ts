/**
 * Adds up figures within a batch by a key of three parts, so that the database sees one row per key.
 *
 * Maps within maps: the parts are never joined to a text, which would cost more than all else.
 */
export class Sums<Row extends object> {
  private readonly rows = new Map<string, Map<string, Map<string, Row>>>();

  /** @param zero  makes the row of a key not seen before */
  at(first: string, second: string, third: string, zero: () => Row): Row {
    let seconds = this.rows.get(first);
    if (!seconds) this.rows.set(first, (seconds = new Map<string, Map<string, Row>>()));
    let thirds = seconds.get(second);
    if (!thirds) seconds.set(second, (thirds = new Map<string, Row>()));
    let row = thirds.get(third);
    if (!row) thirds.set(third, (row = zero()));
    return row;
  }

  /** In the order of the keys: a table that is stored in that order is then written from front to back. */
  values(): Row[] {
    const rows: Row[] = [];
    for (const seconds of inOrder(this.rows))
      for (const thirds of inOrder(seconds)) for (const row of inOrder(thirds)) rows.push(row);
    return rows;
  }
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): Iterable<Value> {
  if (map.size === 1) return map.values();
  const keys = [...map.keys()].sort();
  return keys.map((key) => map.get(key) as Value);
}
