import { type FestivalLocale } from '../calendar/festival.js';
import { longCalendar } from './long-format/long-calendar.js';
import { type Frequency, type PeriodUnit } from './long-format/period-scale.js';
import { predictInThreads } from './long-format/predict-threads.js';
import { readLongCsv } from './long-format/read-long-csv.js';
import { writeForecastCsv } from './long-format/write-forecast-csv.js';

/** Files, kind of rows, season and horizon of {@link predictFile}. */
export interface PredictFileOptions {
  /** long CSV (or .csv.gz) with columns `unique_id,ds,y` */
  readonly input: string;
  /** CSV (or .csv.gz) to be written: `unique_id,ds,mean,p10,p50,p90` */
  readonly out: string;
  readonly freq: Frequency;
  /** periods per season, whole number ≥ 1 */
  readonly season: number;
  /** periods ahead of each series' last, whole number ≥ 1 */
  readonly horizon: number;
  readonly holidays?: FestivalLocale;
  /** threads that share the work, whole number ≥ 1, default 1; the forecasts do not depend on it */
  readonly threads?: number;
}

/** What {@link predictFile} wrote. */
export interface PredictFileResult {
  readonly series: number;
  /** what a row was taken for */
  readonly unit: PeriodUnit;
  /** rows of the forecast file, the header not counted */
  readonly rows: number;
}

/**
 * Forecasts every series of a long file into another file; needs no store.
 *
 * @param options  files, kind of rows, season and horizon
 * @returns how many series were forecast, and what a row was taken for
 * @throws {DomainError} 'invalid' naming file, series and row where the input cannot be used
 * @throws {SeriesError} for a season or horizon that is no whole number ≥ 1
 * @example
 * const options = { input: 'monthly.csv', out: 'forecast.csv', freq: 'M', season: 12, horizon: 6 };
 * (await predictFile(options)).rows // → 18
 */
export async function predictFile(options: PredictFileOptions): Promise<PredictFileResult> {
  const { input, out, freq, season, horizon, holidays = 'none', threads = 1 } = options;
  const long = await readLongCsv(input, freq);
  const calendar = longCalendar(long, freq, holidays, season, horizon);
  const predicting = { season, horizon, starts: long.starts, ...(calendar && { calendar }) };
  const forecast = await predictInThreads(long.panel, predicting, threads);
  const rows = await writeForecastCsv(out, long, forecast);
  return { series: long.panel.ids.length, unit: long.scale.unit, rows };
}
