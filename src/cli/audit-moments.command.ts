import { Command } from 'commander';
import { changesView } from '../audit/changes/change-view.js';
import { entityFrom, type Entity } from '../audit/entity.js';
import type { KnownProduct, KnownRetailer } from '../audit/known-then/known-state.js';
import type { Moment } from '../audit/moments/moment.js';
import { invalid } from '../kernel/domain-error.js';
import type { Language } from '../kernel/language.js';
import { print, table } from './console.js';
import { historyText } from './history.command.js';
import { languageOption } from './language-option.js';
import { withReadableStorage } from './with-storage.js';

/** Rows of each table that are printed; `--json` has all. */
const rowsShown = 20;

/** `almanac audit known ENTITY --at MOMENT`: what had been recorded by then, whatever came later. */
export function auditKnownCommand(): Command {
  return new Command('known')
    .description('what was known of retailer-ID or product-SKU at a moment: demand, stock, quotas, forecast, plan')
    .argument('<entity>')
    .option('--at <moment>', 'a position, a day (its end) or an instant (default: now)')
    .option('--sku <sku>', 'of a retailer: one product only')
    .action(async (name: string, { at, sku }: { at?: string; sku?: string }, command: Command) => {
      const { kind, id } = subjectOf(name, sku);
      await withReadableStorage(command, async ({ globals, known, moments }) => {
        const moment = await moments.at('--at', at);
        const state = kind === 'retailer' ? await known.retailer(id, moment, sku) : await known.product(id, moment);
        print(globals, state, () => stateLines(state));
      });
    });
}

/** `almanac audit changes ENTITY --since MOMENT`: what differs between two moments, and the events that made it so. */
export function auditChangesCommand(): Command {
  return new Command('changes')
    .description('what changed of retailer-ID or product-SKU between two moments, in words, with the events behind it')
    .argument('<entity>')
    .requiredOption('--since <moment>', 'a position, a day (its end) or an instant')
    .option('--until <moment>', 'the same (default: now)')
    .option('--sku <sku>', 'of a retailer: one product only')
    .addOption(languageOption())
    .action(
      async (
        name: string,
        { since, until, sku, language }: { since: string; until?: string; sku?: string; language: Language },
        command: Command,
      ) => {
        const { kind, id } = subjectOf(name, sku);
        await withReadableStorage(command, async ({ globals, changes, moments }) => {
          const [from, to] = [await moments.at('--since', since), await moments.at('--until', until)];
          const found =
            kind === 'retailer' ? await changes.ofRetailer(id, from, to, sku) : await changes.ofProduct(id, from, to);
          const view = changesView(found, language);
          print(globals, view, function* () {
            yield `From ${momentText(view.since)} to ${momentText(view.until)}:`;
            for (const { text, events, eventCount } of view.changes) {
              yield text;
              for (const line of events) yield `    ${historyText(line)}`;
              if (eventCount > events.length) yield `    … and ${eventCount - events.length} earlier events.`;
            }
            if (view.changes.length === 0) yield 'Nothing changed.';
          });
        });
      },
    );
}

function subjectOf(name: string, sku: string | undefined): Entity {
  const entity = entityFrom(name);
  if (entity.kind !== 'retailer' && entity.kind !== 'product')
    throw invalid('entity', { en: 'retailer-ID or product-SKU', zh: 'retailer-编号 或 product-编号' }, name);
  if (sku !== undefined && entity.kind === 'product')
    throw invalid('--sku', { en: 'a retailer as the entity', zh: '对象为零售户' }, name);
  return entity;
}

function momentText({ position, recordedAt }: Moment): string {
  return `position ${position} (${recordedAt})`;
}

function* stateLines(state: KnownRetailer | KnownProduct): Iterable<string> {
  const { moment, demand, quotas, shortages, forecast } = state;
  yield `As known at ${momentText(moment)}.`;
  if (demand.length > 0) {
    const rows = demand.map(({ sku, weekOf, requested, granted, delivered }) => {
      return [sku, weekOf, requested, granted, delivered];
    });
    yield* newest(['sku', 'week', 'requested', 'granted', 'delivered'], rows);
  }
  if ('stock' in state && state.stock.length > 0) {
    const rows = state.stock.map(({ sku, lastCountedOn, lastCount, deliveredSince, onOrder }) => {
      return [sku, lastCountedOn, lastCount, deliveredSince, onOrder];
    });
    yield* newest(['sku', 'counted on', 'count', 'delivered since', 'on order'], rows);
  }
  for (const { sku, quotaId, retailerClass, unitLimit, fromDay, toDay } of quotas)
    yield `Quota ${quotaId} of ${sku}: at most ${unitLimit} for class ${retailerClass} from ${fromDay} to ${toDay}.`;
  for (const { sku, fromDay, untilDay, cause, ended } of shortages)
    yield `Shortage of ${sku} from ${fromDay}${untilDay ? ` to ${untilDay}` : ''}${ended ? ', ended' : ''}: ${cause}.`;
  yield forecast ? `Forecast ${forecast.runId}, ${forecast.horizon} weeks from ${forecast.firstWeek}.` : 'No forecast.';
  if (forecast?.products === null) yield 'Its figures are no longer kept.';
  if (forecast?.products?.length)
    yield* newest(
      ['sku', 'units by week'],
      forecast.products.map(({ sku, units }) => [sku, units.join(' ')]),
    );
  if ('plan' in state) yield* planLines(state);
}

function* planLines({ plan }: KnownProduct): Iterable<string> {
  yield plan ? `Plan ${plan.planId}, ${plan.weeks} weeks from ${plan.from}.` : 'No plan.';
  if (plan?.months === null) yield 'Its lines are no longer kept.';
  for (const { month, expected, toBuy } of plan?.months ?? []) yield `${month}: ${expected} expected, ${toBuy} to buy.`;
}

function* newest(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Iterable<string> {
  yield* table(header, rows.slice(-rowsShown));
  if (rows.length > rowsShown) yield `The last ${rowsShown} of ${rows.length} rows; --json has all.`;
}
