import { Command } from 'commander';
import { weekOf } from '../calendar/weeks.js';
import { historyLine } from '../audit/history.js';
import type { Language } from '../kernel/language.js';
import { print } from './console.js';
import { historyText } from './history.command.js';
import { languageOption } from './language-option.js';
import { date } from './options.js';
import { withReadableStorage } from './with-storage.js';

interface DemandOptions {
  readonly retailer: string;
  readonly sku: string;
  readonly week: string;
  readonly language: Language;
}

interface StockOptions {
  readonly retailer: string;
  readonly sku: string;
  readonly on: string;
  readonly language: Language;
}

/** `almanac why demand`: which events a week of demand adds up. */
export function whyDemandCommand(): Command {
  return new Command('demand')
    .description('which events add up to the demand of a retailer and product in a week')
    .requiredOption('--retailer <id>', 'the retailer')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--week <date>', 'a day of the week', date)
    .addOption(languageOption())
    .action(({ retailer, sku, week: day, language }: DemandOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, figures }) => {
        const { week, estimate, effects } = await figures.demand(retailer, sku, weekOf(day));
        const items = effects.map(({ event, ...units }) => ({ ...historyLine(event, language), ...units }));
        print(globals, { week, estimate, effects: items }, function* () {
          yield `Week of ${week.weekOf}: requested ${week.requested}, granted ${week.granted}, delivered ${week.delivered}, of which:`;
          if (estimate?.carried) yield `  of these ${estimate.carried} repeat a wish that was refused before`;
          if (estimate) yield `Taken for: ${estimate.kind}, ${estimate.estimate ?? 'unknown'}.`;
          for (const line of items)
            yield `  requested ${signed(line.requested)}, granted ${signed(line.granted)}, delivered ${signed(line.delivered)}: ${historyText(line)}`;
        });
      }),
    );
}

/** `almanac why stock`: which events a stock position is made from. */
export function whyStockCommand(): Command {
  return new Command('stock')
    .description('which count, deliveries and orders a stock position is made from')
    .requiredOption('--retailer <id>', 'the retailer')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--on <date>', 'the day', date)
    .addOption(languageOption())
    .action(({ retailer, sku, on, language }: StockOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, figures }) => {
        const { stock, parts } = await figures.stock(retailer, sku, on);
        const items = parts.map(({ event, ...part }) => ({ ...historyLine(event, language), ...part }));
        print(globals, { stock, parts: items }, function* () {
          const { lastCount, lastCountedOn, deliveredSince, onOrder } = stock;
          yield `Counted ${lastCount} on ${lastCountedOn}; delivered since: ${deliveredSince}; on order: ${onOrder}.`;
          for (const line of items) yield `  ${line.part} ${signed(line.units)}: ${historyText(line)}`;
        });
      }),
    );
}

function signed(units: number): string {
  return units > 0 ? `+${units}` : String(units);
}
