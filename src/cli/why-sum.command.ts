import { Command, Option } from 'commander';
import { weekOf } from '../calendar/weeks.js';
import type { Language } from '../kernel/language.js';
import { levels, type Level } from '../read-models/entities/forecast-level.js';
import type { NodeFilter } from '../read-models/readers/forecast.reader.js';
import { print, table } from './console.js';
import { languageOption } from './language-option.js';
import { date } from './options.js';
import { withReadableStorage } from './with-storage.js';

const shown = 10;

interface NodeOptions {
  readonly run: string;
  readonly level: Level;
  readonly retailer?: string;
  readonly area?: string;
  readonly sku?: string;
  readonly supplier?: string;
  readonly language: Language;
}

/** `almanac why node`: what a forecast of any level adds up. */
export function whyNodeCommand(): Command {
  return new Command('node')
    .description('what a forecast of the total, a supplier, a retailer, a product or an area adds up')
    .addOption(new Option('--level <level>', 'of the forecast').choices(levels).makeOptionMandatory())
    .option('--run <id>', 'the forecast (default: the newest)', 'latest')
    .option('--retailer <id>', 'the retailer')
    .option('--area <area>', 'the area')
    .option('--sku <sku>', 'the product')
    .option('--supplier <name>', 'the supplier')
    .addOption(languageOption())
    .action(({ run, level, retailer, area, sku, supplier, language }: NodeOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, tracers }) => {
        const key: NodeFilter & { level: Level } = {
          level,
          ...(retailer !== undefined && { retailerId: retailer }),
          ...(area !== undefined && { area }),
          ...(sku !== undefined && { sku }),
          ...(supplier !== undefined && { supplier }),
        };
        const view = await tracers.nodes.trace(run, key, language);
        print(globals, view, function* () {
          yield `Units week by week from ${view.node.weeks[0]?.week}: ${view.node.weeks.map(({ mean }) => mean).join(' ')}`;
          for (const sentence of view.method) yield `  ${sentence}`;
          if (view.nodes === 0) yield `It read ${view.history.length} weeks of orders.`;
          else
            yield `They add up what is forecast at level ${view.parts[0]?.level}, ${view.nodes} in all; the largest:`;
          yield* table(
            ['retailer', 'area', 'product', 'supplier', 'units by week'],
            view.parts.slice(0, shown).map((part) => {
              return [part.retailerId, part.area, part.sku, part.supplier, part.units.join(' ')];
            }),
          );
        });
      }),
    );
}

/** `almanac why product-demand`: the retailers that the demand of a product adds up. */
export function whyProductDemandCommand(): Command {
  return new Command('product-demand')
    .description('the retailers that the demand of a product in a week adds up')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--week <date>', 'a day of the week', date)
    .action(({ sku, week: day }: { sku: string; week: string }, command: Command) =>
      withReadableStorage(command, async ({ globals, tracers }) => {
        const view = await tracers.productWeeks.trace(sku, weekOf(day));
        print(globals, view, function* () {
          const { week, retailers, parts } = view;
          yield `Week of ${week.weekOf}: requested ${week.requested}, granted ${week.granted}, delivered ${week.delivered}, of ${retailers} retailers; most:`;
          const rows = parts.slice(0, shown).map((part) => {
            return [part.retailerId, part.requested, part.granted, part.delivered];
          });
          yield* table(['retailer', 'requested', 'granted', 'delivered'], rows);
        });
      }),
    );
}
