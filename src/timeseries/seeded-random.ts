/** Uniform numbers in [0, 1), one per call. */
export type Random = () => number;

/**
 * A small generator of 32 bits of state (mulberry32): the same seed gives the same numbers on every machine.
 *
 * Good enough to draw rows and features; not for secrets.
 *
 * @param seed  any whole number; only its low 32 bits count
 * @returns a function that gives the next number in [0, 1)
 * @example
 * const random = seededRandom(7);
 * [random(), random()] // → [0.012, 0.062]
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}
