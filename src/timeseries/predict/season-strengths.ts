import { type Panel, seriesOf, weightsOf } from '../panel.js';

/** Powers tried. */
const POWERS = [0, 0.25, 0.5, 0.75, 1];
/** A series' own choice counts against the panel's as its years against so many. */
const PANEL_YEARS = 3;

/**
 * How much of a common season each series shows: the power of the factors under which a trailing mean forecasts its
 * past best, shrunk to what is best for all series together.
 *
 * @param factors  by period of the clock
 * @param leastGain  share of squared error the panel must gain, or nobody takes a season
 * @returns shape (series,): 0 … 1; 0 for series with values below zero
 *
 * O(values × powers).
 */
export function seasonStrengths(
  panel: Panel,
  starts: Int32Array,
  factors: Float64Array,
  year: number,
  leastGain: number,
): Float64Array {
  const series = panel.ids.length;
  const errors = new Float64Array(series * POWERS.length);
  const totals = new Float64Array(POWERS.length);
  const raised = POWERS.map((power) => factors.map((factor) => factor ** power));
  for (let i = 0; i < series; i++) {
    const y = seriesOf(panel, i);
    if (y.some((value) => value < 0)) continue;
    raised.forEach((powers, k) => {
      const own = powers.subarray(starts[i], starts[i]! + y.length);
      errors[i * POWERS.length + k] = trailingError(y, own, year, weightsOf(panel, i));
    });
    const plain = errors[i * POWERS.length]!;
    if (plain > 0) POWERS.forEach((_, k) => (totals[k] = totals[k]! + errors[i * POWERS.length + k]! / plain));
  }
  const common = POWERS[leastOf(totals)]!;
  const gain = totals[0]! > 0 ? 1 - totals[leastOf(totals)]! / totals[0]! : 0;
  const strengths = new Float64Array(series);
  if (!(gain >= leastGain)) return strengths;
  for (let i = 0; i < series; i++) {
    const own = errors.subarray(i * POWERS.length, (i + 1) * POWERS.length);
    if (!(own[0]! > 0)) continue;
    const years = seriesOf(panel, i).length / year;
    const share = years / (years + PANEL_YEARS);
    strengths[i] = share * POWERS[leastOf(own)]! + (1 - share) * common;
  }
  return strengths;
}

/** Mean squared error of forecasting each value by its factor × the mean of a quarter year before, without season. */
function trailingError(y: Float64Array, factors: Float64Array, year: number, weights?: Float64Array): number {
  const window = Math.max(3, year >> 2);
  let sum = 0;
  let squares = 0;
  let count = 0;
  const from = Math.max(0, y.length - Math.max(LOOK_BACK, 3 * year));
  for (let t = from; t < y.length; t++) {
    const seen = t - from;
    if (seen >= window && (!weights || weights[t]! > 0)) {
      squares += (y[t]! - (factors[t]! * sum) / window) ** 2;
      count++;
    }
    sum += y[t]! / factors[t]!;
    if (seen >= window) sum -= y[t - window]! / factors[t - window]!;
  }
  return count > 0 ? squares / count : 0;
}

const LOOK_BACK = 320;

function leastOf(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! < values[best]!) best = k;
  return best;
}
