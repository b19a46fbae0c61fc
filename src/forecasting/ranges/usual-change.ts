import { inSampleScale } from '../../timeseries/accuracy/in-sample-scale.js';

const year = 52;
/** What never changed still counts for something. */
const leastSquare = 0.05;

/** How far the weeks of a series usually lie from the same weeks a year before (from the weeks before, where it is younger). */
export function usualChange(units: Float64Array): number {
  return Math.sqrt(Math.max(leastSquare, inSampleScale(units, year).squared));
}
