import { Command, Option } from 'commander';
import { writeWhole } from '../files/write-whole.js';
import { invalid } from '../kernel/domain-error.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import { optionsUntil } from '../simulation/simulation-options.js';
import { truthCsv } from '../simulation/truth-csv.js';
import { simulateRegion, type OrderPlay } from '../simulation/simulate-region.js';
import { type RegionFigures, watchPlay } from '../simulation/region-figures.js';
import { averageOfFourWeeks, sameAsLastTime } from '../simulation/simple-plays.js';
import { asJob } from './as-job.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { date, wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';
import { optionsToContinue } from './region-options.js';
import { suggestedOrders } from './suggested-orders.js';
import { type CliContext, withStorage } from './with-storage.js';

interface Options {
  readonly retailers: number;
  readonly products: number;
  readonly weeks: number;
  readonly seed: number;
  readonly until?: string;
  readonly truth?: string;
  readonly continue?: number;
  readonly orders: keyof typeof orderRules;
}

/** Who decides what is ordered in the weeks by which a region goes on. */
const orderRules = {
  own: () => undefined,
  last: () => async (day) => Promise.resolve(sameAsLastTime(day)),
  average: () => async (day) => Promise.resolve(averageOfFourWeeks(day)),
  suggested: ({ storage, suggestions }) => suggestedOrders(storage, suggestions),
} satisfies Record<string, (context: CliContext) => OrderPlay | undefined>;

const groupMs = 50;

/** How shops got on in the weeks by which the region went on. */
function shopsLine({ wanted, sold, stock }: RegionFigures): string {
  const [served, weeks] = [(100 * sold) / Math.max(1, wanted), stock / Math.max(1, wanted)];
  return `Since it went on, customers got ${served.toFixed(1)} % of what they wanted, and shelves held ${weeks.toFixed(1)} weeks of it.`;
}

function checkContinued(more: number | undefined, orders: string, until: string | undefined): void {
  if (more === undefined && orders !== 'own')
    throw invalid(
      '--orders',
      {
        en: 'own, where --continue is absent: retailers live their planned weeks by themselves',
        zh: 'own（没有 --continue 时零售户按计划周自行订货）',
      },
      orders,
    );
  if (more !== undefined && until !== undefined)
    throw invalid(
      '--until',
      {
        en: 'none beside --continue: the region keeps its first week',
        zh: '与 --continue 同用时留空：区域保持首周不变',
      },
      until,
    );
}

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
    .option('--continue <weeks>', 'go on with the region of these options for so many weeks', wholeNumber())
    .addOption(
      new Option(
        '--orders <rule>',
        'with --continue: what retailers order: as they like, as last time, the average of four weeks, or what is suggested',
      )
        .choices(Object.keys(orderRules))
        .default('own'),
    )
    .action(async ({ until, truth, continue: more, orders, ...size }: Options, command: Command) => {
      checkContinued(more, orders, until);
      checkOutput('--truth', truth, globalsOf(command).config.dataFolder);
      await withStorage(
        command,
        async (context) => {
          const { globals, storage } = context;
          const bar = new ProgressBar('simulating');
          const options =
            more === undefined
              ? optionsUntil(until ?? businessDay(systemClock()), size)
              : await optionsToContinue(storage.store, size, more);
          let events = 0;
          const watched = watchPlay(orderRules[orders](context));
          const region = await asJob(storage.jobs, {
            kind: 'simulate',
            request: { options },
            alone: true,
            work: (report, signal) =>
              simulateRegion(
                storage.store,
                options,
                (progress) => {
                  signal.throwIfAborted();
                  events = progress.events;
                  const share = progress.weeksDone / progress.weeks;
                  bar.update(share);
                  report('recording', share);
                },
                watched.play,
              ),
            shown: () => ({ ...options, events }),
          }).finally(() => bar.stop());
          if (truth) await writeWhole(truth, truthCsv(region.trueDemand()));
          await caughtUp(storage);
          const lived = options.livedWeeks ?? options.weeks;
          const shops = watched.figures(7 * lived);
          const line = `${events} events of ${lived} weeks from ${options.start} recorded.${shops ? ` ${shopsLine(shops)}` : ''}`;
          print(globals, { ...options, events, ...(shops && { shops }) }, line);
        },
        { groupMs },
      );
    });
}
