import type { Cells } from './cells.js';

/** Standard deviations beyond which a count is not followed. */
const reach = 8;

/**
 * Demand as a count: negative binomial, Poisson where the variance is not above the mean.
 *
 * P(0) … follow from the chance at the mode by the ratio P(k + 1) ÷ P(k) = (k + r) ÷ (k + 1) × (1 − p) with r = μ² ÷ (σ² − μ), p = μ ÷ σ², so
 * that nothing vanishes however large the mean is; Poisson: μ ÷ (k + 1).
 *
 * @param mean  μ ≥ 0, units
 * @param variance  σ² ≥ 0
 * @param unitsPerCell  whole number ≥ 1: a count goes to the nearest cell
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, ch. 5
 */
export function demandCells(mean: number, variance: number, unitsPerCell: number): Cells {
  if (!(mean > 0)) return Float64Array.of(1);
  const spread = Math.max(mean, variance);
  const poisson = spread <= mean * (1 + 1e-9);
  const size = poisson ? 0 : (mean * mean) / (spread - mean);
  const ratio = poisson
    ? (count: number) => mean / (count + 1)
    : (count: number) => ((count + size) / (count + 1)) * (1 - mean / spread);
  const far = reach * Math.sqrt(spread);
  const least = Math.max(0, Math.floor(mean - far));
  const most = Math.ceil(mean + far + (reach * spread) / mean);
  const mode = poisson ? Math.floor(mean) : Math.max(0, Math.floor(((size - 1) * (spread - mean)) / mean));
  const cells = new Float64Array(Math.round(most / unitsPerCell) + 1);
  const put = (count: number, chance: number) => {
    const cell = Math.round(count / unitsPerCell);
    cells[cell] = (cells[cell] ?? 0) + chance;
  };
  let total = 0;
  for (let count = mode, chance = 1; count <= most && chance > 1e-12; chance *= ratio(count++)) {
    put(count, chance);
    total += chance;
  }
  for (let count = mode - 1, chance = 1; count >= least; count--) {
    chance /= ratio(count);
    if (chance < 1e-12) break;
    put(count, chance);
    total += chance;
  }
  let end = cells.length;
  while (end > 1 && (cells[end - 1] ?? 0) < 1e-8 * total) end--;
  const kept = cells.slice(0, end);
  const sum = kept.reduce((all, chance) => all + chance, 0);
  return kept.map((chance) => chance / sum);
}
