import { SeriesError } from '../series-error.js';

/** @throws {SeriesError} unless actual and forecast have the same length of at least 1. */
export function checkPair(actual: Float64Array, forecast: Float64Array, argument = 'forecast'): void {
  if (actual.length === 0) throw new SeriesError('actual', 'at least 1 value(s)', '0');
  if (forecast.length !== actual.length)
    throw new SeriesError(argument, `${actual.length} value(s), one per actual`, `${forecast.length}`);
}
