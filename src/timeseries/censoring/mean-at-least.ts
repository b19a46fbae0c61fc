/** First two moments of a size that is known to be at least something. */
export interface Moments {
  readonly mean: number;
  /** variance around `mean` */
  readonly variance: number;
}

/** Further out than this, in deviations, the curve gives way to its own asymptote. */
const FAR = 6;

/**
 * Mean and variance of a size given that it is at least `least`, sizes following a bell curve.
 *
 * @param mean  of all sizes
 * @param deviation  of all sizes, ≥ 0
 * @param least  the bound
 * @returns mean ≥ least; without spread the larger of mean and bound
 * @see Tobin (1958), Econometrica 26(1), 24–36
 */
export function meanAtLeast(mean: number, deviation: number, least: number): Moments {
  if (!(deviation > 1e-12 * Math.abs(mean))) return { mean: Math.max(mean, least), variance: 0 };
  const z = (least - mean) / deviation;
  const hazard = z > FAR ? z + 1 / z : density(z) / (1 - cumulated(z));
  return {
    mean: Math.max(least, mean + deviation * hazard),
    variance: Math.max(0, deviation ** 2 * (1 + z * hazard - hazard ** 2)),
  };
}

const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Cumulated normal (Abramowitz & Stegun 26.2.17), error below 10⁻⁷. */
function cumulated(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = density(z) * series;
  return z > 0 ? 1 - upper : upper;
}
