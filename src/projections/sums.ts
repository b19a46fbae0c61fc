/** Adds up figures by key within a batch, so that the database sees one row per key. */
export class Sums<Row extends object> {
  private readonly rows = new Map<string, Row>();

  /** @param zero  makes the row of a key not seen before */
  at(key: string, zero: () => Row): Row {
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = zero()));
    return row;
  }

  /** In the order of the keys: a table that is stored in that order is then written from front to back. */
  *values(): Iterable<Row> {
    for (const key of [...this.rows.keys()].sort()) yield this.rows.get(key) as Row;
  }
}
