/**
 * Many series in one buffer, so that a worker receives them by transfer and no loop allocates.
 *
 * Series `i` is `values[offsets[i]] … values[offsets[i + 1] - 1]`, oldest first.
 */
export interface Panel {
  /** shape (n,): names of the series, in the order of the buffer */
  readonly ids: readonly string[];
  /** shape (n + 1,): where each series begins; the last entry is `values.length` */
  readonly offsets: Uint32Array;
  /** shape (total,): units per period, finite */
  readonly values: Float64Array;
  /** shape (total,): weight of each value, 0 (missing) … 1 (observed); absent: all 1 */
  readonly weights?: Float64Array;
}

/**
 * View on series `i`: no copy.
 *
 * @param panel  many series in one buffer
 * @param i  number of the series, 0 … series − 1
 * @returns shape (n,): shares memory with the panel
 * @example seriesOf(panelOf([['tea', [4, 0, 6]], ['gin', [1, 2]]]), 1) // → [1, 2]
 */
export function seriesOf(panel: Panel, i: number): Float64Array {
  return panel.values.subarray(panel.offsets[i], panel.offsets[i + 1]);
}

/**
 * View on the weights of series `i`, where the panel has weights.
 *
 * @param panel  many series in one buffer
 * @param i  number of the series, 0 … series − 1
 * @returns shape (n,): 0 (missing) … 1 (observed), shares memory with the panel; undefined where the panel has none
 * @example
 * const panel = { ...panelOf([['tea', [4, 0, 6]]]), weights: Float64Array.of(1, 0, 1) };
 * weightsOf(panel, 0) // → [1, 0, 1]
 */
export function weightsOf(panel: Panel, i: number): Float64Array | undefined {
  return panel.weights?.subarray(panel.offsets[i], panel.offsets[i + 1]);
}

/**
 * A panel of the given series, in the given order.
 *
 * @param series  names and values of each series, oldest first; read once
 * @returns one buffer of all values, without weights
 * @example panelOf([['tea', [4, 0, 6]], ['gin', [1, 2]]]).offsets // → [0, 3, 5]
 */
export function panelOf(series: Iterable<readonly [id: string, values: ArrayLike<number>]>): Panel {
  const entries = [...series];
  const offsets = new Uint32Array(entries.length + 1);
  entries.forEach(([, values], i) => (offsets[i + 1] = offsets[i]! + values.length));
  const values = new Float64Array(offsets[entries.length]!);
  entries.forEach(([, y], i) => values.set(y, offsets[i]));
  return { ids: entries.map(([id]) => id), offsets, values };
}
