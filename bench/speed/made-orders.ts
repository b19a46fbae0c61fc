/** Orders of 1 … 10 units in a tenth to a half of the periods, the same in every run. */
export function madeOrders(count: number, length = 120, seed = 12345): Float64Array[] {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return Array.from({ length: count }, () => {
    const chance = 0.1 + 0.4 * uniform();
    return Float64Array.from({ length }, () => (uniform() < chance ? 1 + Math.floor(uniform() * 10) : 0));
  });
}
