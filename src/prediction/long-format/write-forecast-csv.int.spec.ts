import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { toSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { predictPanel } from '../predict-panel.js';
import { readLongCsv } from './read-long-csv.js';
import { writeForecastCsv } from './write-forecast-csv.js';

const folder = temporaryFolder();
const ids = ['=1+1', "'@x", '-5', 'tea, "green"'];

it('guards ids that a spreadsheet would run, leaves negative numbers alone, and is read back with the same ids', async () => {
  const [input, output, again] = ['in.csv', 'out.csv', 'again.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const rows = ids.flatMap((id) =>
    [1, 2, 3, 4, 5, 6].map((month) => [toSpreadsheetText(id), `2024-0${month}-01`, -month]),
  );
  writeFileSync(input, stringify([['unique_id', 'ds', 'y'], ...rows]));
  const long = await readLongCsv(input, 'M');
  const forecast = predictPanel(long.panel, { season: 1, horizon: 1 });
  await writeForecastCsv(output, long, { ...forecast, mean: forecast.mean.map(() => -5) });
  const [, ...written] = parse(readFileSync(output, 'utf8'), {});
  expect(written.map(([id, , mean]) => [id, mean])).toEqual([
    ["'=1+1", '-5'],
    ["''@x", '-5'],
    ["'-5", '-5'],
    ['tea, "green"', '-5'],
  ]);
  writeFileSync(again, readFileSync(output, 'utf8').replace('mean', 'y'));
  expect((await readLongCsv(again, 'M')).panel.ids).toEqual(ids);
});
