/** A table of features: column after column, so that one feature is one stretch of memory. NaN means unknown. */
export interface FeatureTable {
  readonly rows: number;
  readonly features: number;
  /** shape (features × rows,), column-major */
  readonly columns: Float32Array;
}

/** Features cut into at most 64 classes each. Bin 0 also holds the unknown (NaN). */
export interface BinnedTable {
  readonly rows: number;
  readonly features: number;
  /** shape (features × rows,), column-major */
  readonly bins: Uint8Array;
  /** per feature: upper bounds of all bins but the last, ascending */
  readonly bounds: readonly Float32Array[];
}

export const MAX_BINS = 64;
const SAMPLE = 16384;

/**
 * Cuts every feature at the quantiles of (a regular sample of) its values.
 *
 * A value belongs to bin b when exactly b bounds are below it; an unknown value is below every bound.
 *
 * O(rows × features × log bins).
 */
export function binFeatures(table: FeatureTable): BinnedTable {
  const { rows, features, columns } = table;
  const bins = new Uint8Array(rows * features);
  const bounds: Float32Array[] = [];
  for (let f = 0; f < features; f++) {
    const column = columns.subarray(f * rows, (f + 1) * rows);
    const cuts = quantileCuts(column);
    bounds.push(cuts);
    const out = bins.subarray(f * rows, (f + 1) * rows);
    for (let i = 0; i < rows; i++) {
      const x = column[i]!;
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (x > cuts[mid]!) low = mid + 1;
        else high = mid;
      }
      out[i] = low;
    }
  }
  return { rows, features, bins, bounds };
}

function quantileCuts(column: Float32Array): Float32Array {
  const stride = Math.max(1, Math.floor(column.length / SAMPLE));
  const sample = new Float32Array(Math.ceil(column.length / stride));
  let n = 0;
  for (let i = 0; i < column.length; i += stride) if (!Number.isNaN(column[i]!)) sample[n++] = column[i]!;
  const sorted = sample.subarray(0, n).sort();
  const cuts: number[] = [];
  for (let b = 1; b < MAX_BINS; b++) {
    const cut = sorted[Math.floor((b * n) / MAX_BINS)];
    if (cut === undefined || cut === sorted[n - 1]) continue;
    if (cuts.length === 0 || cut > cuts[cuts.length - 1]!) cuts.push(cut);
  }
  if (cuts.length === 0 && n < column.length && n > 0) cuts.push(-Infinity);
  return Float32Array.from(cuts);
}
