import { inSampleScale } from '../../timeseries/accuracy/in-sample-scale.js';

const year = 52;
/** Lower bound, so that a series that never changed gets a scale above 0. */
const leastSquare = 0.05;

/** How far the weeks of a series usually lie from the same weeks a year before (from the weeks before, where it is younger). */
export function usualChange(units: Float64Array): number {
  return Math.sqrt(Math.max(leastSquare, inSampleScale(units, year).squared));
}
