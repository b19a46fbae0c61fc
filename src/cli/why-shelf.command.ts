import { Command } from 'commander';
import type { ShownUnits } from '../audit/lineage/added-units.js';
import { rhythmView, sellThroughView, stockEstimateView } from '../audit/lineage/tracer.views.js';
import type { Language } from '../kernel/language.js';
import { print } from './console.js';
import { historyText } from './history.command.js';
import { languageOption } from './language-option.js';
import { date, wholeNumber } from './options.js';
import { withReadableStorage } from './with-storage.js';

interface ShelfOptions {
  readonly retailer: string;
  readonly sku: string;
  readonly on: string;
  readonly language: Language;
}

/** `almanac why sell-through`: which counts and deliveries say what was sold. */
export function whySellThroughCommand(): Command {
  return ofShelf('sell-through', 'which counts and deliveries say what a retailer sold of a product')
    .option('--weeks <n>', 'so many weeks back', wholeNumber(), 26)
    .action(({ retailer, sku, on, weeks, language }: ShelfOptions & { weeks: number }, command: Command) =>
      withReadableStorage(command, async ({ globals, tracers }) => {
        const view = sellThroughView(await tracers.sellThrough.trace(retailer, sku, on, weeks), language);
        print(globals, view, function* () {
          for (const { after, until, units, firstCount, delivered, nextCount } of view.stretches) {
            yield `After ${after} until ${until}: sold ${units}, first count + delivered − next count:`;
            yield* [...partLines('first count', firstCount), ...partLines('delivered', delivered)];
            yield* partLines('next count', nextCount);
          }
          if (view.stretches.length === 0) yield 'No two counts say what was sold between them.';
        });
      }),
    );
}

/** `almanac why stock-estimate`: what an estimated stock is made from. */
export function whyStockEstimateCommand(): Command {
  return ofShelf('stock-estimate', 'from which counts, deliveries and sales a stock is estimated').action(
    ({ retailer, sku, on, language }: ShelfOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, tracers }) => {
        const view = stockEstimateView(await tracers.stockEstimates.trace(retailer, sku, on), language);
        print(globals, view, function* () {
          const { stock, forecastPerDay, salesPerDay, usual, run } = view;
          yield `About ${stock.mean.toFixed(1)} units, 8 of 10 times ${stock.p10} … ${stock.p90}.`;
          yield `Counted ${stock.lastCount} on ${stock.lastCountedOn}; delivered since: ${stock.deliveredSince}.`;
          yield `Sold a day: ${salesPerDay.toFixed(2)}; forecast ${run.runId} expects ${forecastPerDay.toFixed(2)}.`;
          yield `Usually there are ${usual.mean.toFixed(1)}.`;
          for (const { on: day, parts } of view.counts) yield* partLines(`counted on ${day}`, parts);
          for (const { on: day, parts } of view.deliveries) yield* partLines(`delivered on ${day}`, parts);
        });
      }),
  );
}

/** `almanac why rhythm`: the orders that a rhythm is read from. */
export function whyRhythmCommand(): Command {
  return new Command('rhythm')
    .description('from which orders it follows that one is due, early or missing')
    .requiredOption('--retailer <id>', 'the retailer')
    .option('--sku <sku>', 'one product (default: all orders)')
    .requiredOption('--on <date>', 'the day', date)
    .addOption(languageOption())
    .action(({ retailer, sku, on, language }: Omit<ShelfOptions, 'sku'> & { sku?: string }, command: Command) =>
      withReadableStorage(command, async ({ globals, tracers }) => {
        const view = rhythmView(await tracers.rhythms.trace(retailer, on, sku, language), language);
        print(globals, view, function* () {
          yield view.alert?.text ?? 'Nothing is remarkable.';
          if (view.alert?.reason) yield view.alert.reason.text;
          yield `Orders from ${view.since} to ${view.on}:`;
          for (const { orderedOn, orderId, units, events } of view.orders) {
            yield `  ${orderedOn} ${orderId}: ${units}`;
            for (const line of events) yield `    ${historyText(line)}`;
          }
        });
      }),
    );
}

function ofShelf(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--retailer <id>', 'the retailer')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--on <date>', 'the day', date)
    .addOption(languageOption());
}

function partLines(name: string, parts: readonly ShownUnits[]): string[] {
  return parts.map((line) => `  ${name} ${line.units > 0 ? '+' : ''}${line.units}: ${historyText(line)}`);
}
