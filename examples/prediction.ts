/**
 * Forecasts every series of a file and says how good that would have been at past origins.
 *
 * Run it with `npx tsc -p tsconfig.examples.json && node dist-examples/prediction.js examples/monthly.csv forecast.csv`.
 */
import { backtestFile, predictFile } from 'almanac/prediction';

const [input = 'examples/monthly.csv', out = 'forecast.csv'] = process.argv.slice(2);
const series = { input, freq: 'M', season: 12, horizon: 6 } as const;

const { series: count, rows } = await predictFile({ ...series, out });
console.log(`${count} series, ${rows} months written to ${out}`);

const { all } = await backtestFile({ ...series, origins: 4 });
const methods = {
  predict: all.predict,
  'seasonal naive': all.seasonalNaive,
  'moving average': all.movingAverage,
};
const rounded = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 100) / 100);
console.table(
  Object.entries(methods).map(([method, { rmsse, wape, coverage80 }]) => ({
    ...{ method, RMSSE: rounded(rmsse), 'WAPE %': rounded(wape), 'in p10–p90 %': rounded(coverage80) },
  })),
);
