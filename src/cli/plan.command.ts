import { Command } from 'commander';
import { addDays, addWeeks } from '../calendar/weeks.js';
import { writeWhole } from '../files/write-whole.js';
import { systemClock } from '../kernel/clock.js';
import { invalid } from '../kernel/domain-error.js';
import { planCsv } from '../sourcing/plan-csv.js';
import { planXlsx } from '../sourcing/plan-xlsx.js';
import type { PlanLine, SourcingPlan } from '../sourcing/plan.js';
import { callerNow } from './caller.js';
import { globalsOf, print, table } from './console.js';
import { date, wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';
import { withReadableStorage } from './with-storage.js';

interface Options {
  readonly from: string;
  readonly weeks: number;
  readonly out?: string;
  readonly run?: string;
}

const shown = 10;

/** `almanac plan --from DATE --weeks 13 --out plan.xlsx`: what to buy, from whom, month by month. */
export function planCommand(): Command {
  return new Command('plan')
    .description('the sourcing plan by product and month, and by supplier and month')
    .requiredOption('--from <date>', 'a day of the first week', date)
    .option('--weeks <n>', 'how many weeks', wholeNumber(), 13)
    .option('--run <id>', 'the forecast to plan from (default: the newest that covers the weeks)')
    .option('--out <file>', 'write it, .csv or .xlsx')
    .action(async ({ from, weeks, out, run }: Options, command: Command) => {
      if (out && !/\.(csv|xlsx)$/.test(out))
        throw invalid('--out', { en: 'a file ending in .csv or .xlsx', zh: '以 .csv 或 .xlsx 结尾的文件' }, out);
      checkOutput('--out', out, globalsOf(command).config.dataFolder);
      await withReadableStorage(command, async ({ globals, plans }) => {
        const plan = await plans.drawUp(
          { from, weeks, ...(run && { runId: run }) },
          callerNow('RecordPlan', systemClock()),
        );
        if (out) await writeWhole(out, [out.endsWith('.csv') ? planCsv(plan) : await planXlsx(plan)]);
        print(globals, plan, function* () {
          yield* planLines(plan);
          if (out) yield `Written to ${out}.`;
        });
      });
    });
}

/** The top of a plan, as lines. */
export function* planLines(plan: SourcingPlan): Iterable<string> {
  yield `Plan ${plan.planId}: ${plan.weeks} weeks from ${plan.from}, forecast ${plan.runId}.`;
  const months = plan.total.map(({ month, expected, p10, p90, owed, toBuy, valueMinor }) => {
    return [month, expected, `${p10} … ${p90}`, owed, toBuy, money(valueMinor)];
  });
  yield* table(['month', 'expected', '8 of 10 times', 'owed', 'to buy', 'value'], months);
  yield `Days from ${plan.from} to ${lastDay(plan)} only. To buy: expected and owed to retailers, less known stock, in whole packs.`;
  yield* priceLines(plan);
  for (const { text } of plan.notes.slice(0, shown)) yield text;
  if (plan.notes.length > shown) yield `… and ${plan.notes.length - shown} more notes: see the .xlsx or --json.`;
  yield '';
  const [first] = plan.months;
  const top = plan.lines
    .filter(({ month }) => month === first)
    .sort((a, b) => (b.valueMinor ?? 0) - (a.valueMinor ?? 0) || b.toBuy - a.toBuy);
  yield `The largest purchases of ${first}:`;
  const rows = top.slice(0, shown).map(({ sku, name, supplier, expected, p10, p90, owed, toBuy, valueMinor }) => {
    return [sku, name, supplier, expected, `${p10} … ${p90}`, owed, toBuy, money(valueMinor)];
  });
  yield* table(['sku', 'product', 'supplier', 'expected', '8 of 10 times', 'owed', 'to buy', 'value'], rows);
}

function lastDay({ from, weeks }: SourcingPlan): string {
  return addDays(addWeeks(from, weeks), -1);
}

/** Which prices the values rest on, where it is not only the product master. */
function* priceLines({ lines, total }: SourcingPlan): Iterable<string> {
  const products = (which: (line: PlanLine) => boolean) => new Set(lines.filter(which).map(({ sku }) => sku)).size;
  const fromOrders = products(({ priceFrom }) => priceFrom === 'order-line');
  const without = total[0]?.withoutPrice ?? 0;
  if (fromOrders > 0)
    yield `Values: ${fromOrders} products are priced as on their newest order line, for want of another price.`;
  if (without > 0) yield `Values: ${without} products have no known price and are not in the value.`;
}

/** Nothing where no price is known. */
function money(minor: number | null): string {
  if (minor === null) return '';
  return (minor / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
