/** Adds up figures by key within a batch, so that the database sees one row per key. Keeps the order of first sight. */
export class Sums<Row extends object> {
  private readonly rows = new Map<string, Row>();

  /** @param zero  makes the row of a key not seen before */
  at(key: string, zero: () => Row): Row {
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = zero()));
    return row;
  }

  values(): Iterable<Row> {
    return this.rows.values();
  }
}
