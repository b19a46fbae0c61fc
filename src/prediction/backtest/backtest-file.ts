import { longCalendar } from '../long-format/long-calendar.js';
import { readLongCsv } from '../long-format/read-long-csv.js';
import type { PredictFileOptions } from '../predict-file.js';
import { backtestPanel, type BacktestReport } from './backtest-panel.js';

/** File, kind of rows, season, horizon and past origins of {@link backtestFile}. */
export interface BacktestFileOptions extends Omit<PredictFileOptions, 'out'> {
  /** past origins, a horizon apart, ≥ 1 */
  readonly origins: number;
  readonly threads?: number;
}

/**
 * How good `predictFile` would have been from past origins of a long file.
 *
 * @param options  file, kind of rows, season, horizon and number of past origins
 * @returns scores at each origin and over all, beside two simple methods
 * @throws {DomainError} 'invalid' naming file, series and row where the input cannot be used
 * @throws {RangeError} where no series is long enough
 * @example
 * const options = { input: 'monthly.csv', freq: 'M', season: 12, horizon: 6, origins: 2 };
 * (await backtestFile(options)).origins.map(({ heldBack }) => heldBack) // → [6, 12]
 */
export async function backtestFile(options: BacktestFileOptions): Promise<BacktestReport> {
  const { input, freq, season, horizon, holidays = 'none', origins, threads } = options;
  const long = await readLongCsv(input, freq);
  const calendar = longCalendar(long, freq, holidays, season, horizon);
  return backtestPanel(long.panel, {
    ...{ season, horizon, starts: long.starts, origins },
    ...(calendar && { calendar }),
    ...(threads !== undefined && { threads }),
  });
}
