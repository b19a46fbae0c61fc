/**
 * Index at a position of the cycle, between the middles of its bins in a straight line, around the turn of the cycle too.
 *
 * @param index  shape (bins,); where a bin is one whole period (day of the week) positions at its start read it exactly
 * @param position  0 ≤ position < 1
 */
export function indexAt(index: Float64Array, position: number): number {
  const bins = index.length;
  const at = position * bins;
  const low = Math.floor(at);
  const share = at - low;
  return share === 0 ? index[low % bins]! : (1 - share) * index[low % bins]! + share * index[(low + 1) % bins]!;
}
