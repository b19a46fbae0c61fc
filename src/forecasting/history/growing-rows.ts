/** Rows of demand as they are read, in arrays that double when they are full. */
export class GrowingRows {
  leaves = new Uint32Array(1 << 16);
  weeks = new Uint16Array(1 << 16);
  units = new Float64Array(1 << 16);
  kinds = new Uint8Array(1 << 16);
  count = 0;

  add(leaf: number, week: number, units: number, kind: number): void {
    if (this.count === this.leaves.length) this.grow();
    this.leaves[this.count] = leaf;
    this.weeks[this.count] = week;
    this.units[this.count] = units;
    this.kinds[this.count] = kind;
    this.count++;
  }

  private grow(): void {
    const size = this.count * 2;
    const { leaves, weeks, units, kinds } = this;
    (this.leaves = new Uint32Array(size)).set(leaves);
    (this.weeks = new Uint16Array(size)).set(weeks);
    (this.units = new Float64Array(size)).set(units);
    (this.kinds = new Uint8Array(size)).set(kinds);
  }
}
