/**
 * Monthly series like those of public collections, the same in every run: a wandering level with trend, a season whose
 * shape and strength differ from series to series, and noise. All values are above 0.
 */
export function madeSeries(count: number, length = 120, season = 12, seed = 1): Float64Array[] {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const normal = () => uniform() + uniform() + uniform() + uniform() - 2;
  return Array.from({ length: count }, () => {
    const start = 100 + 5000 * uniform();
    const trend = start * (uniform() - 0.4) * 0.01;
    const strength = 0.4 * uniform();
    const wander = start * 0.04 * uniform();
    const noise = start * 0.1 * uniform();
    const shape = Float64Array.from({ length: season }, normal);
    let level = start;
    return Float64Array.from({ length }, (_, t) => {
      level += trend + wander * normal();
      const swing = 1 + strength * shape[t % season]!;
      return Math.max(1, Math.max(level, 0.2 * start) * swing + noise * normal());
    });
  });
}
