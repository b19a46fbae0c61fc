import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { businessDay, systemClock } from '../kernel/clock.js';
import { optionsUntil } from '../simulation/simulation-options.js';
import { simulateRegion } from '../simulation/simulate-region.js';
import { truthCsv } from '../simulation/truth-csv.js';
import { asJob } from './as-job.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { date, wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';
import { withStorage } from './with-storage.js';

interface Options {
  readonly retailers: number;
  readonly products: number;
  readonly weeks: number;
  readonly seed: number;
  readonly until?: string;
  readonly truth?: string;
}

const groupMs = 50;

/** `almanac simulate`: a region whose true demand is known. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('record a simulated region, whose true demand is known')
    .option('--retailers <n>', 'how many retailers', wholeNumber(), 200)
    .option('--products <n>', 'how many products', wholeNumber(), 60)
    .option('--weeks <n>', 'how many weeks of history', wholeNumber(), 156)
    .option('--seed <n>', 'another seed, another region', wholeNumber(0), 1)
    .option('--until <date>', 'the history ends with the last full week before this day (default: today)', date)
    .option('--truth <file.csv>', 'write the true demand: retailer_id,sku,week,demand')
    .action(async ({ until, truth, ...size }: Options, command: Command) => {
      checkOutput('--truth', truth, globalsOf(command).config.dataFolder);
      await withStorage(
        command,
        async ({ globals, storage }) => {
          const bar = new ProgressBar('simulating');
          const options = optionsUntil(until ?? businessDay(systemClock()), size);
          let events = 0;
          const region = await asJob(storage.jobs, {
            kind: 'simulate',
            request: { options },
            alone: true,
            work: (report, signal) =>
              simulateRegion(storage.store, options, (progress) => {
                signal.throwIfAborted();
                events = progress.events;
                const share = progress.weeksDone / progress.weeks;
                bar.update(share);
                report('recording', share);
              }),
            shown: () => ({ ...options, events }),
          }).finally(() => bar.stop());
          if (truth) await pipeline(Readable.from(truthCsv(region.trueDemand())), createWriteStream(truth));
          await caughtUp(storage);
          const line = `${events} events of ${options.weeks} weeks from ${options.start} recorded.`;
          print(globals, { ...options, events }, line);
        },
        { groupMs },
      );
    });
}
