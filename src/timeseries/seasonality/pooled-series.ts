/** A series of a pool; it ends where the history ends, or earlier. */
export interface PooledSeries {
  /** shape (n,): units per period, oldest first, ≥ 0 */
  readonly y: Float64Array;
  /** period of the calendar at which it begins */
  readonly start: number;
  /** shape (n,): 0 (missing) … 1 (observed); absent: all 1 */
  readonly weights?: Float64Array;
}
