/**
 * Whole numbers ≥ 0 that add up to `total` and lie nearest to their wishes: the least sum of weight × (units − wish)².
 *
 * Each wish is rounded (halves down); what is missing or too much then goes, unit by unit, to the entry where it costs least, ties to the smaller
 * index. With equal weights this is the method of the largest remainder. Costs are convex and separate, so no other
 * whole numbers of that sum come nearer.
 *
 * O((n + |total − Σ round(wish)|) × log n) time.
 *
 * @param wishes  shape (n,), n ≥ 1, may be negative and need not add up to the total
 * @param weights  shape (n,), above 0
 * @param total  whole number ≥ 0
 * @returns shape (n,)
 * @see Fox (1966), Discrete optimization via marginal analysis, Management Science 13(3)
 * @example nearestUnits(Float64Array.of(1.4, 2.4, 0.4), Float64Array.of(1, 0.1, 1), 5) // → [1, 3, 1]
 */
export function nearestUnits(wishes: Float64Array, weights: Float64Array, total: number): Float64Array {
  const units = wishes.map((wish) => Math.max(0, Math.ceil(wish - 0.5)));
  let missing = total;
  for (let i = 0; i < units.length; i++) missing -= units[i]!;
  if (missing === 0) return units;
  const step = missing > 0 ? 1 : -1;
  const costOf = (i: number): number =>
    step < 0 && units[i] === 0 ? Infinity : weights[i]! * (1 + 2 * step * (units[i]! - wishes[i]!));
  const costs = wishes.map((_, i) => costOf(i));
  const heap = Uint32Array.from(wishes, (_, i) => i);
  for (let place = (heap.length >> 1) - 1; place >= 0; place--) sink(heap, costs, place);
  for (; missing !== 0; missing -= step) {
    const cheapest = heap[0]!;
    units[cheapest]! += step;
    costs[cheapest] = costOf(cheapest);
    sink(heap, costs, 0);
  }
  return units;
}

/** Moves an entry of a heap (cheapest first, then smallest index) down to its place. */
function sink(heap: Uint32Array, costs: Float64Array, from: number): void {
  const before = (a: number, b: number): boolean => costs[a]! < costs[b]! || (costs[a] === costs[b] && a < b);
  const moving = heap[from]!;
  let place = from;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, moving)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = moving;
}
