import { type Cycle } from './season-calendar.js';

/** Which bins of a cycle each period counts for and how much: computed once, read in every round of learning. */
export interface CycleSpread {
  /** bins per period */
  readonly width: number;
  /** shape (periods × width,) */
  readonly bins: Uint16Array;
  /** shape (periods × width,): 0 … 1, 0 where a period counts for fewer bins */
  readonly weights: Float64Array;
}

/**
 * Spreads the first periods of a cycle over its bins: by a bell curve cut off at three deviations, or, without smoothing,
 * over the two bins nearest to it.
 */
export function cycleSpread({ positions, bins, smoothing }: Cycle, periods: number): CycleSpread {
  const reach = Math.ceil(3 * Math.max(0, smoothing));
  const width = 2 * reach + 2;
  const spread = { width, bins: new Uint16Array(periods * width), weights: new Float64Array(periods * width) };
  for (let t = 0; t < periods; t++) {
    const at = positions[t]! * bins;
    const low = Math.floor(at);
    for (let i = 0; i < width; i++) {
      const bin = low + i - reach;
      const distance = Math.abs(bin - at);
      spread.bins[t * width + i] = ((bin % bins) + bins) % bins;
      spread.weights[t * width + i] = weightAt(distance, smoothing);
    }
  }
  return spread;
}

function weightAt(distance: number, smoothing: number): number {
  if (smoothing <= 0) return Math.max(0, 1 - distance);
  return distance > 3 * smoothing ? 0 : Math.exp(-0.5 * (distance / smoothing) ** 2);
}
