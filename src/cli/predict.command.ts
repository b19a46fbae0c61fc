import { Command, Option } from 'commander';
import { predictFile } from '../forecasting/predict-file.js';
import { holidaysOption } from './forecast.command.js';
import { globalsOf, print } from './console.js';
import { wholeNumber } from './options.js';

interface Options {
  readonly input: string;
  readonly out: string;
  readonly freq: 'D' | 'W' | 'M';
  readonly season: number;
  readonly horizon: number;
  readonly holidays?: 'cn' | 'us' | 'none';
}

/** `almanac predict --input LONG.csv`: series without a store. */
export function predictCommand(): Command {
  return new Command('predict')
    .description('forecast any series in long format: unique_id,ds,y to unique_id,ds,mean,p10,p50,p90')
    .requiredOption('--input <file.csv>', 'series, one row a period')
    .addOption(
      new Option('--freq <freq>', 'a row is a day, a week or a month').choices(['D', 'W', 'M']).makeOptionMandatory(),
    )
    .requiredOption('--season <n>', 'periods in a season, e.g. 52 for weeks', wholeNumber())
    .requiredOption('--horizon <n>', 'periods ahead', wholeNumber())
    .addOption(holidaysOption())
    .requiredOption('--out <file.csv>', 'where to write the forecasts')
    .action(async (options: Options, command: Command) => {
      const result = await predictFile(options);
      print(
        globalsOf(command),
        result,
        `${result.series} series forecast, ${result.rows} rows written to ${options.out}.`,
      );
    });
}
