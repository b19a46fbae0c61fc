/** Weight of an observation by its distance in bins, and how many bins it reaches. */
export interface BellCurve {
  readonly reach: number;
  readonly at: (distance: number) => number;
}

/** A bell curve cut off at three deviations; without smoothing a place is shared between the two bins nearest to it. */
export function bellCurve(smoothing: number): BellCurve {
  if (smoothing <= 0) return { reach: 0, at: (distance) => Math.max(0, 1 - Math.abs(distance)) };
  return {
    reach: Math.ceil(3 * smoothing),
    at: (distance) => (Math.abs(distance) > 3 * smoothing ? 0 : Math.exp(-0.5 * (distance / smoothing) ** 2)),
  };
}

/** Calls `each` with every bin that a position speaks for and the weight it has there. */
export function spreadOver(
  curve: BellCurve,
  position: number,
  bins: number,
  each: (bin: number, weight: number) => void,
): void {
  const at = position * bins;
  const low = Math.floor(at);
  for (let shift = -curve.reach; shift <= curve.reach + 1; shift++) {
    const weight = curve.at(low + shift - at);
    if (weight > 0) each((((low + shift) % bins) + bins) % bins, weight);
  }
}
