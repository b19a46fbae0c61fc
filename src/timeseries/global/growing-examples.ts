import { type Examples } from './boosted-trees.js';

const FIRST_ROWS = 4096;

/** Examples of unknown number: rows are written one after the other, then turned into columns. */
export class GrowingExamples {
  private rows = 0;
  private table: Float32Array;
  private targets = new Float64Array(FIRST_ROWS);
  private weights = new Float64Array(FIRST_ROWS);

  constructor(private readonly features: number) {
    this.table = new Float32Array(FIRST_ROWS * features);
  }

  /** A row of zeros to be filled in, shape (features,); valid until the next call. */
  nextRow(target: number, weight: number): Float32Array {
    if (this.rows === this.targets.length) this.grow();
    this.targets[this.rows] = target;
    this.weights[this.rows] = weight;
    const at = this.rows++ * this.features;
    return this.table.subarray(at, at + this.features);
  }

  seal(): Examples {
    const { rows, features, table } = this;
    const columns = new Float32Array(rows * features);
    for (let i = 0; i < rows; i++) {
      for (let f = 0; f < features; f++) columns[f * rows + i] = table[i * features + f]!;
    }
    return {
      table: { rows, features, columns },
      targets: this.targets.slice(0, rows),
      weights: this.weights.slice(0, rows),
    };
  }

  private grow(): void {
    const [table, targets, weights] = [this.table, this.targets, this.weights];
    this.table = new Float32Array(2 * table.length);
    this.targets = new Float64Array(2 * targets.length);
    this.weights = new Float64Array(2 * weights.length);
    this.table.set(table);
    this.targets.set(targets);
    this.weights.set(weights);
  }
}
