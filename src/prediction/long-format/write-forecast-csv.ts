import { createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { writeWhole } from '../../files/write-whole.js';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { seriesOf } from '../../timeseries/panel.js';
import { type PanelForecast } from '../predict-panel.js';
import { type LongPanel } from './read-long-csv.js';

/**
 * Writes `unique_id,ds,mean,p10,p50,p90`, series in the order of the input, numbers to ten significant digits.
 *
 * An id that a spreadsheet would run as a formula is guarded by an apostrophe, which {@link readLongCsv} takes away again.
 * The file appears whole or not at all. A name ending in `.gz` is compressed.
 *
 * @param file  path of a .csv or .csv.gz; replaced where it exists
 * @param long  the series that were forecast, see {@link readLongCsv}
 * @param forecast  see {@link predictPanel}
 * @returns rows written, the header not counted
 * @throws {Error} of the file system where the file cannot be written
 * @example
 * const long = await readLongCsv('monthly.csv', 'M');
 * await writeForecastCsv('forecast.csv', long, predictPanel(long.panel, { season: 12, horizon: 6 })) // → 18
 */
export async function writeForecastCsv(file: string, long: LongPanel, forecast: PanelForecast): Promise<number> {
  await writeWhole(file, chunks(long, forecast), file.endsWith('.gz') ? [createGzip()] : []);
  return long.panel.ids.length * forecast.horizon;
}

function* chunks({ panel, scale, origin, starts }: LongPanel, forecast: PanelForecast): Generator<string> {
  const { horizon, mean, p10, p50, p90 } = forecast;
  yield 'unique_id,ds,mean,p10,p50,p90\n';
  for (let i = 0; i < panel.ids.length; i++) {
    const id = stringify([[toSpreadsheetText(panel.ids[i] ?? '')]], { eof: false });
    const next = origin + (starts[i] ?? 0) + seriesOf(panel, i).length;
    let text = '';
    for (let h = 0; h < horizon; h++) {
      const at = i * horizon + h;
      text += `${id},${scale.dsOf(next + h)},${short(mean[at])},${short(p10[at])},${short(p50[at])},${short(p90[at])}\n`;
    }
    yield text;
  }
}

/** Ten significant digits, without trailing zeros. */
function short(value = 0): string {
  return String(Number(value.toPrecision(10)));
}
