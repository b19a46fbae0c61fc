import { Command, Option } from 'commander';
import { nonBlank } from '../config.js';
import { levels, type Level } from '../read-models/entities/forecast-level.js';
import type { ForecastProgress } from '../forecasting/make-forecast.js';
import { runForecast } from '../forecasting/runs/run-forecast.js';
import { writeForecastCsv } from '../forecasting/keeping/write-forecast-csv.js';
import { systemClock } from '../kernel/clock.js';
import { forecastDependenciesOf } from '../storage.js';
import { asJob } from './as-job.js';
import { callerNow } from './caller.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { date, wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';
import { topProducts } from './top-products.js';
import { withStorage } from './with-storage.js';

interface Options {
  readonly asOf: string;
  readonly horizon: number;
  readonly level: Level | 'all';
  readonly out?: string;
  readonly holidays?: 'cn' | 'us' | 'none';
}

/** `almanac forecast --as-of DATE`: every level, coherent, pinned. */
export function forecastCommand(): Command {
  return new Command('forecast')
    .description('forecast every retailer, product, area and supplier from what was known on a day')
    .requiredOption('--as-of <date>', 'only what was true by this day counts; a Sunday completes its week', date)
    .option('--horizon <weeks>', 'weeks ahead', wholeNumber(), 13)
    .addOption(new Option('--level <level>', 'which level to write').choices([...levels, 'all']).default('all'))
    .option('--out <file.csv>', 'write level,retailer_id,area,sku,week,mean,p10,p50,p90 (and supplier,expected)')
    .addOption(holidaysOption())
    .action(async ({ asOf, horizon, level, out, holidays }: Options, command: Command) => {
      checkOutput('--out', out, globalsOf(command).config.dataFolder);
      await withStorage(command, async ({ globals, storage, forecasts, productNames }) => {
        const bar = new ProgressBar('forecasting');
        const request = { asOf, horizon, ...(holidays && { holidays }) };
        const caller = callerNow('RequestForecastRun', systemClock());
        const run = await asJob(storage.jobs, {
          kind: 'forecast',
          request,
          work: (onProgress, signal) => {
            const shown: ForecastProgress = (step, share) => {
              bar.update(share);
              onProgress(step, share);
            };
            return runForecast(forecastDependenciesOf(storage), request, caller, shown, signal);
          },
        }).finally(() => bar.stop());
        const rows = out ? await writeForecastCsv(forecasts, run, level, out) : 0;
        const top = await topProducts(forecasts, run, productNames);
        print(globals, { ...run, ...(out && { out, rows }) }, function* () {
          yield `Forecast ${run.runId} of ${run.nodes} series, ${run.horizon} weeks from ${run.firstWeek}, content ${run.hash}.`;
          if (out) yield `${rows} rows written to ${out}.`;
          yield* top;
        });
      });
    });
}

/** Whose festivals move demand. */
export function holidaysOption(): Option {
  const variable = 'ALMANAC_HOLIDAYS';
  const holidays = new Option('--holidays <country>', `whose festivals move demand (else $${variable})`);
  holidays.choices(['cn', 'us', 'none']);
  return variable in nonBlank(process.env) ? holidays.env(variable) : holidays;
}
