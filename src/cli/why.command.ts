import { Command } from 'commander';
import type { ForecastLineage, PlanLineLineage, SuggestionLineage } from '../audit/lineage.service.js';
import type { Language } from '../kernel/language.js';
import { print, table } from './console.js';
import { languageOption } from './language-option.js';
import { date } from './options.js';
import { whyDemandCommand, whyStockCommand } from './why-figure.command.js';
import { whyRhythmCommand, whySellThroughCommand, whyStockEstimateCommand } from './why-shelf.command.js';
import { whyNodeCommand, whyProductDemandCommand } from './why-sum.command.js';
import { withReadableStorage } from './with-storage.js';

const weeksShown = 8;

interface PlanOptions {
  readonly sku: string;
  readonly plan: string;
  readonly month?: string;
  readonly retailer?: string;
  readonly language: Language;
}

interface ForecastOptions {
  readonly sku: string;
  readonly run: string;
  readonly retailer?: string;
  readonly language: Language;
}

interface SuggestionOptions {
  readonly retailer: string;
  readonly sku: string;
  readonly on: string;
  readonly language: Language;
}

/** `almanac why …`: where a number came from, down to the events and who recorded them. */
export function whyCommand(): Command {
  return new Command('why')
    .description('where a number came from, down to the events')
    .addCommand(suggestion())
    .addCommand(plan())
    .addCommand(forecast())
    .addCommand(whyDemandCommand())
    .addCommand(whyStockCommand())
    .addCommand(whyStockEstimateCommand())
    .addCommand(whySellThroughCommand())
    .addCommand(whyRhythmCommand())
    .addCommand(whyNodeCommand())
    .addCommand(whyProductDemandCommand());
}

function suggestion(): Command {
  return new Command('suggestion')
    .description('why a retailer is suggested so much of a product')
    .requiredOption('--retailer <id>', 'the retailer')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--on <date>', 'the day of the call', date)
    .addOption(languageOption())
    .action(({ retailer, sku, on, language }: SuggestionOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, lineage }) => {
        const answer = await lineage.suggestion(retailer, sku, on, language);
        print(globals, answer, function* () {
          const { suggested, name, target, stockNow, onOrder, reasons } = answer.suggestion;
          yield `${suggested} of ${sku} ${name}: ${target} should be there, ${stockNow} are, ${onOrder} are on order.`;
          for (const { text } of reasons) yield `  ${text}`;
          yield* lineageLines(answer);
        });
      }),
    );
}

function plan(): Command {
  return new Command('plan')
    .description('whose demand a line of a plan adds up')
    .requiredOption('--sku <sku>', 'the product')
    .option('--plan <id>', 'the plan (default: the newest)', 'latest')
    .option('--month <month>', 'only this month, YYYY-MM')
    .option('--retailer <id>', 'whose history to show (default: who needs most)')
    .addOption(languageOption())
    .action(({ sku, plan: planId, month, retailer, language }: PlanOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, lineage }) => {
        const answer = await lineage.planLine(planId, sku, { month, retailerId: retailer, language });
        print(globals, answer, function* () {
          for (const line of answer.lines)
            yield `${line.month}: ${line.expected} expected, ${line.toBuy} to buy of ${sku} ${line.name}.`;
          yield `${answer.retailers} retailers need it; most:`;
          const most = answer.leaves.slice(0, 10).map(leafRow);
          yield* table(['retailer', 'name', 'area', 'expected units'], most);
          if (answer.open) yield `Owed when it was drawn up: ${answer.open.units} of ${answer.open.orders} orders.`;
          if (answer.leaf) yield `Of these, retailer ${answer.leaf.retailerId}:`;
          yield* lineageLines(answer);
        });
      }),
    );
}

function forecast(): Command {
  return new Command('forecast')
    .description('whose demand a forecast of a product adds up')
    .requiredOption('--sku <sku>', 'the product')
    .option('--run <id>', 'the forecast (default: the newest)', 'latest')
    .option('--retailer <id>', 'whose history to show (default: who needs most)')
    .addOption(languageOption())
    .action(({ sku, run: runId, retailer, language }: ForecastOptions, command: Command) =>
      withReadableStorage(command, async ({ globals, lineage }) => {
        const answer = await lineage.forecast(runId, sku, { retailerId: retailer, language });
        print(globals, answer, function* () {
          yield `${answer.retailers} retailers need ${sku} in ${answer.run.horizon} weeks; most:`;
          const most = answer.leaves.slice(0, 10).map(leafRow);
          yield* table(['retailer', 'name', 'area', 'expected units'], most);
          yield `Of these, retailer ${answer.leaf.retailerId}, week by week: ${answer.expected.map((units) => units.toFixed(1)).join(' ')}`;
          yield* lineageLines(answer);
        });
      }),
    );
}

function* lineageLines({
  run,
  method,
  history,
}: SuggestionLineage | PlanLineLineage | ForecastLineage): Iterable<string> {
  yield `Forecast ${run.runId}: what was known at position ${run.position}, as of ${run.asOf}; code ${run.codeVersion}, ${run.calendarVersion}; content ${run.hash}.`;
  for (const sentence of method) yield `  ${sentence}`;
  yield `It read ${history.length} weeks of orders; the last:`;
  for (const { weekOf, requested, granted, delivered, events } of history.slice(-weeksShown)) {
    yield `  week of ${weekOf}: requested ${requested}, granted ${granted}, delivered ${delivered}`;
    for (const { occurredOn, actor, sentence, position } of events)
      yield `    ${occurredOn} ${actor}: ${sentence} [${position}]`;
  }
}

function leafRow({ retailerId, retailerName, area, expected }: PlanLineLineage['leaves'][number]): string[] {
  return [retailerId, retailerName ?? '', area, expected.toFixed(1)];
}
