import { Command, Option } from 'commander';
import { backtestFile } from '../prediction/backtest/backtest-file.js';
import type { BacktestReport } from '../prediction/backtest/backtest-panel.js';
import { predictFile } from '../prediction/predict-file.js';
import { globalsOf, print, table } from './console.js';
import { holidaysOption } from './forecast.command.js';
import { wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';

interface Options {
  readonly input: string;
  readonly out: string;
  readonly freq: 'D' | 'W' | 'M';
  readonly season: number;
  readonly horizon: number;
  readonly holidays?: 'cn' | 'us' | 'none';
  readonly origins?: number;
  readonly threads?: number;
}

/** `almanac predict --input LONG.csv`: series without a store. */
export function predictCommand(): Command {
  return new Command('predict')
    .description('forecast any series in long format: unique_id,ds,y to unique_id,ds,mean,p10,p50,p90')
    .requiredOption('--input <file.csv>', 'series, one row a period')
    .addOption(
      new Option(
        '--freq <freq>',
        'a row is a day, a week or a month (M: every third month a quarter, every twelfth a year)',
      )
        .choices(['D', 'W', 'M'])
        .makeOptionMandatory(),
    )
    .requiredOption('--season <n>', 'periods in a season, e.g. 52 for weeks', wholeNumber())
    .requiredOption('--horizon <n>', 'periods ahead', wholeNumber())
    .addOption(holidaysOption())
    .requiredOption('--out <file.csv>', 'where to write the forecasts')
    .option('--origins <n>', 'also show how good this would have been from so many past origins', wholeNumber())
    .option('--threads <n>', 'threads that share the work; the forecasts are the same, however many', wholeNumber())
    .action(async (options: Options, command: Command) => {
      const { input, out, origins } = options;
      const globals = globalsOf(command);
      checkOutput('--out', out, globals.config.dataFolder, input);
      const result = await predictFile(options);
      const backtest = origins === undefined ? undefined : await backtestFile({ ...options, origins });
      print(globals, backtest ? { ...result, backtest } : result, function* () {
        const { series, rows, unit } = result;
        yield `${series} series forecast, ${rows} rows (each a ${unit}) written to ${out}.`;
        if (backtest) yield* backtestTable(backtest);
      });
    });
}

const header = ['periods held back', 'method', 'RMSSE', 'MASE', 'WAPE %', 'bias %', 'in p10–p90 %', 'pinball %'];

function* backtestTable({ origins, all }: BacktestReport): Iterable<string> {
  const rows = [...origins, { heldBack: 'all of these', scores: all }].flatMap(({ heldBack, scores }) => [
    [`${heldBack}`, 'predict', ...figures(scores.predict)],
    ['', 'moving average of 13', ...figures(scores.movingAverage)],
    ['', 'seasonal naive', ...figures(scores.seasonalNaive)],
  ]);
  yield '';
  yield* table(header, rows);
}

function figures({ rmsse, mase, wape, bias, coverage80, pinballPercent }: BacktestReport['all']['predict']): string[] {
  const shown = (value: number | undefined, digits: number) => (value === undefined ? '' : value.toFixed(digits));
  return [
    ...[rmsse, mase].map((value) => shown(value, 3)),
    ...[wape, bias, coverage80, pinballPercent].map((value) => shown(value, 1)),
  ];
}
