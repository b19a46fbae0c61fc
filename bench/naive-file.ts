import { readLongCsv } from '../src/prediction/long-format/read-long-csv.js';
import { writeForecastCsv } from '../src/prediction/long-format/write-forecast-csv.js';

/** The benchmark of every table: each series' last value, repeated. */
export async function naiveFile(input: string, out: string, horizon: number): Promise<void> {
  const long = await readLongCsv(input, 'W');
  const { offsets, values } = long.panel;
  const mean = Float64Array.from({ length: long.panel.ids.length * horizon }, (_, at) => {
    return values[offsets[Math.floor(at / horizon) + 1]! - 1]!;
  });
  await writeForecastCsv(out, long, { horizon, mean, p10: mean, p50: mean, p90: mean });
}
