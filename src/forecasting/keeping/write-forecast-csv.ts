import { weeksFrom } from '../../calendar/weeks.js';
import { stringify } from 'csv-stringify';
import { writeWhole } from '../../files/write-whole.js';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { levels, type Level } from '../../read-models/entities/forecast-level.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { type ForecastReader } from '../../read-models/readers/forecast.reader.js';

const header = ['level', 'retailer_id', 'area', 'sku', 'week', 'mean', 'p10', 'p50', 'p90', 'supplier', 'expected'];
const decimals = 4;

/**
 * Writes a run as CSV, one row per node and week, levels from the top down.
 *
 * The nine columns of the stable format come first. After them `supplier`, since rows of the supplier level need a name, and
 * `expected`, the mean before it was rounded to whole units: a third of a unit a week matters where few are sold.
 * @param level  only this level; absent or 'all': every one
 * @returns rows written
 */
export async function writeForecastCsv(
  store: ForecastReader,
  run: ForecastRun,
  level: Level | 'all' | undefined,
  file: string,
): Promise<number> {
  const rows = forecastRows(store, run, level);
  let count = 0;
  async function* counted(): AsyncIterable<unknown[]> {
    for await (const row of rows) {
      count++;
      yield row;
    }
  }
  const table = stringify({ header: true, columns: header, cast: { string: toSpreadsheetText } });
  await writeWhole(file, counted(), [table]);
  return count;
}

/** The rows of `writeForecastCsv`, without header. */
export async function* forecastRows(
  store: ForecastReader,
  run: ForecastRun,
  level: Level | 'all' = 'all',
): AsyncIterable<(string | number)[]> {
  const weeks = weeksFrom(run.firstWeek, run.horizon);
  for (const each of level === 'all' ? levels : [level])
    for await (const { retailerId, area, sku, supplier, mean, p10, p50, p90, expected } of store.level(run, each))
      for (const [h, week] of weeks.entries()) {
        const units = [mean[h] ?? 0, p10[h] ?? 0, p50[h] ?? 0, p90[h] ?? 0];
        yield [each, retailerId, area, sku, week, ...units, supplier, Number((expected[h] ?? 0).toFixed(decimals))];
      }
}
