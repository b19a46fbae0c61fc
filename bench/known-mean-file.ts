import { readLongCsv } from '../src/prediction/long-format/read-long-csv.js';
import { writeForecastCsv } from '../src/prediction/long-format/write-forecast-csv.js';
import { seriesOf } from '../src/timeseries/panel.js';

/** The mean of the test part of each series, which is not known in advance. No level, however well found, does better. */
export async function knownMeanFile(test: string, out: string, horizon: number): Promise<void> {
  const long = await readLongCsv(test, 'W');
  const starts = long.starts.map((start, i) => start - seriesOf(long.panel, i).length);
  const mean = Float64Array.from({ length: long.panel.ids.length * horizon }, (_, at) => {
    const came = seriesOf(long.panel, Math.floor(at / horizon));
    return came.reduce((sum, value) => sum + value, 0) / came.length;
  });
  await writeForecastCsv(out, { ...long, starts }, { horizon, mean, p10: mean, p50: mean, p90: mean });
}
