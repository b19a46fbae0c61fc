import { Command } from 'commander';
import { reproduceRun } from '../forecasting/runs/reproduce-run.js';
import { forecastDependenciesOf } from '../storage.js';
import { print, ProgressBar } from './console.js';
import { withStorage } from './with-storage.js';

/** `almanac reproduce RUN`: makes a forecast again from its pins; exit 3 where other figures come out. */
export function reproduceCommand(): Command {
  return new Command('reproduce')
    .description('make a forecast again from what was known then, and compare its content with what was recorded')
    .argument('<run>', 'its name, the beginning of it, or latest')
    .action((name: string, _options, command: Command) =>
      withStorage(command, async ({ globals, storage }) => {
        const bar = new ProgressBar('forecasting');
        const onProgress = (_step: string, share: number) => bar.update(share);
        const dependencies = forecastDependenciesOf(storage);
        const { dataFolder } = storage.config;
        const result = await reproduceRun(dependencies, name, dataFolder, { onProgress }).finally(() => bar.stop());
        const { runId, pins, recorded, made, isEqual, differences, keptAgain } = result;
        print(globals, result, function* () {
          yield `Forecast ${runId} was made again from the events up to position ${pins.position}, as of ${pins.asOf}.`;
          yield* differences;
          yield isEqual
            ? `Equal: content ${made}, as recorded.`
            : `Not equal: content ${made}, recorded was ${recorded}.`;
          if (!isEqual && differences.length === 0)
            yield 'Program and calendar are those of then, so the events differ: `almanac verify` says where.';
          if (keptAgain) yield 'Its figures were no longer kept, and are again.';
        });
        if (!isEqual) process.exitCode = 3;
      }),
    );
}
